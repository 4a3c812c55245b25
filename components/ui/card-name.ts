/** The id of the heading by which the popover is named; the page has one popover. */
export const CARD_NAME = "definition-name";
