package dev.tutti.platform.media.ffmpeg;

/** The machine failed, not the upload: no FFmpeg, no disk, a run that was interrupted. */
public final class FfmpegException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FfmpegException(String message) {
        super(message);
    }

    public FfmpegException(String message, Throwable cause) {
        super(message, cause);
    }
}
