package dev.tutti.tests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.SplittableRandom;

/** Music made at test time: a chord with slow beats and some noise, as 16-bit stereo WAV. No two seeds sound alike. */
public final class Sounds {

    private static final int RATE = 44_100;
    private static final int CHANNELS = 2;
    private static final int HEADER = 44;

    private Sounds() {}

    public static byte[] wav(Duration length, long seed) {
        int frames = (int) (RATE * length.toMillis() / 1_000);
        int bytes = frames * CHANNELS * Short.BYTES;
        var file = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        putHeader(file, bytes);
        var random = new SplittableRandom(seed);
        double pitch = 110 * (1 + random.nextDouble());
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                file.putShort(sample(pitch, (double) frame / RATE, channel, random.nextDouble(-1, 1)));
            }
        }
        return file.array();
    }

    private static short sample(double pitch, double seconds, int channel, double noise) {
        double phase = 2 * Math.PI * pitch * seconds;
        double chord = Math.sin(phase) + Math.sin(phase * 1.26 + channel) + Math.sin(phase * 1.51);
        double beat = 1.2 + Math.sin(2 * Math.PI * 0.7 * seconds);
        return (short) (2_000 * chord * beat + 300 * noise);
    }

    private static void putHeader(ByteBuffer file, int bytes) {
        file.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + bytes).put("WAVEfmt ".getBytes(US_ASCII));
        file.putInt(16).putShort((short) 1).putShort((short) CHANNELS).putInt(RATE);
        file.putInt(RATE * CHANNELS * Short.BYTES)
                .putShort((short) (CHANNELS * Short.BYTES))
                .putShort((short) 16);
        file.put("data".getBytes(US_ASCII)).putInt(bytes);
    }
}
