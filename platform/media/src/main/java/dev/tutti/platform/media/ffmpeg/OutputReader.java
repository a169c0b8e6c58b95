package dev.tutti.platform.media.ffmpeg;

/** Takes FFmpeg's standard output in pieces; it is called from one thread, and the bytes are only lent. */
@FunctionalInterface
public interface OutputReader {

    void read(byte[] bytes, int length) throws StopReading;

    /** Thrown by a reader that wants the run ended: it comes back as {@link FfmpegRun.Stopped}. */
    final class StopReading extends Exception {
        private static final long serialVersionUID = 1L;

        public StopReading(String reason) {
            super(reason);
        }
    }
}
