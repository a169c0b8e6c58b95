package dev.tutti.core.files.table;

/** The file is no table that can be read to its end, so nothing of it is used. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code for programs, a line in {@code docs/problems.md}: {@code broken-quotes}
     * @param detail a sentence for whoever made the file
     */
    public UnreadableFile(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
