/** The data directory that the first boot of a cms left behind. */
export declare const FIRST_BOOT: string;
