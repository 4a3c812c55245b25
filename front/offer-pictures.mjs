import { offerPictures } from "./pictures.mjs";

// For a server that is not started through serve.mjs: loaded before it, by Node's --import.
offerPictures();
