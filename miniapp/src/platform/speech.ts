/** A voice that reads text aloud. */
interface Voice {
  /**
   * @param texts read one after the other
   * @param language BCP 47 tag of the texts
   * @param onEnd after the last one, or when the voice failed
   */
  speak: (texts: string[], language: string, onEnd: () => void) => void;
  stop: () => void;
}

/**
 * The voice of this device for a language; undefined where there is none, and then no button is
 * shown. WeChat gives mini-programs no speech synthesis of its own: a voice takes a plug-in that
 * whoever runs this registers for, and that sends the text to its maker.
 */
export const voiceFor: (language: string) => Voice | undefined = () => undefined;
