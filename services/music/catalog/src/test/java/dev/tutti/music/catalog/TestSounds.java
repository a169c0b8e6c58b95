package dev.tutti.music.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sound files made by arithmetic. */
public final class TestSounds {

    private static final int RATE = 44_100;

    private TestSounds() {}

    /** A tone as a WAV file: 16 bit, mono, at half of full scale. */
    public static byte[] wav(double seconds, double hertz) {
        int samples = (int) (seconds * RATE);
        var file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + 2 * samples).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) (16_384 * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        return file.array();
    }

    /** The same with a title in its tags (a LIST chunk of kind INFO, with INAM). */
    public static byte[] wav(double seconds, double hertz, String title) {
        var plain = wav(seconds, hertz);
        var name = ascii(title + "\0".repeat(2 - title.length() % 2));
        var file = ByteBuffer.allocate(plain.length + 20 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain).put(ascii("LIST")).putInt(12 + name.length);
        file.put(ascii("INFO")).put(ascii("INAM")).putInt(name.length).put(name);
        file.putInt(4, file.capacity() - 8);
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
