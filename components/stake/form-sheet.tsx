"use client";

import { Drawer } from "@base-ui/react/drawer";
import type { ReactNode } from "react";

interface Props {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** The form on a phone: a sheet from below that a swipe, Escape or its button puts away; what was typed stays. */
export function FormSheet({ title, open, onOpenChange, children }: Props) {
  return (
    // A wallet's own dialog lies outside, and answering it must not put the form away.
    <Drawer.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal>
      <Drawer.VirtualKeyboardProvider>
        <Drawer.Portal>
          <Drawer.Backdrop className="palette-back" />
          <Drawer.Viewport className="stake-view">
            <Drawer.Popup className="stake-sheet">
              <div className="stake-grip" aria-hidden="true" />
              <div className="sheet-top">
                <Drawer.Title>{title}</Drawer.Title>
                <Drawer.Close className="btn sm">Close</Drawer.Close>
              </div>
              <Drawer.Content className="stake-content">{children}</Drawer.Content>
            </Drawer.Popup>
          </Drawer.Viewport>
        </Drawer.Portal>
      </Drawer.VirtualKeyboardProvider>
    </Drawer.Root>
  );
}
