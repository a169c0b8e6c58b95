package dev.tutti.music.catalog.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sound made at test time: signals written as WAV by ourselves, and files in any format made from them by FFmpeg. */
final class Sounds {

    static final int RATE = 44_100;

    private Sounds() {}

    /** A chord with slow beats and some noise: music enough for encoders, and never twice the same. */
    static short[] music(int frames, int channels, int rate) {
        var random = new SplittableRandom(7);
        var samples = new short[frames * channels];
        for (int i = 0; i < samples.length; i++) {
            var frame = i / channels;
            var time = (double) frame / rate;
            var chord = Math.sin(2 * Math.PI * 220 * time)
                    + Math.sin(2 * Math.PI * 277.2 * time + i % channels)
                    + Math.sin(2 * Math.PI * 331.7 * time);
            var noise = random.nextDouble(-1, 1);
            samples[i] = (short) (4_000 * chord * (1.2 + Math.sin(2 * Math.PI * 0.7 * time)) / 2 + 300 * noise);
        }
        return samples;
    }

    static short[] sine(double hertz, double decibels, int frames, int channels, int rate) {
        var samples = new short[frames * channels];
        var amplitude = 32_768 * Math.pow(10, decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            var frame = i / channels;
            samples[i] = (short) Math.clamp(
                    Math.round(amplitude * Math.sin(2 * Math.PI * hertz * frame / rate)),
                    Short.MIN_VALUE,
                    Short.MAX_VALUE);
        }
        return samples;
    }

    static Path wav(Path file, short[] samples, int channels, int rate) throws IOException {
        var bytes = samples.length * 2;
        var buffer = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16);
        buffer.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
        buffer.putShort((short) (channels * 2)).putShort((short) 16);
        buffer.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        buffer.asShortBuffer().put(samples);
        return Files.write(file, buffer.array());
    }

    static Path encode(Path source, Path target, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-i", source.toString()));
        arguments.addAll(List.of(options));
        arguments.add(target.toString());
        ffmpeg(arguments);
        return target;
    }

    /** Decodes to 16-bit samples, trimming nothing beyond what the file itself says. */
    static short[] decode(Path file) throws IOException, InterruptedException {
        var shorts = ByteBuffer.wrap(ffmpeg(List.of("-i", file.toString(), "-f", "s16le", "-")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var samples = new short[shorts.remaining()];
        shorts.get(samples);
        return samples;
    }

    static short[] joined(List<short[]> parts) {
        var whole = ByteBuffer.allocate(
                2 * parts.stream().mapToInt(part -> part.length).sum());
        for (var part : parts) {
            for (var sample : part) {
                whole.putShort(sample);
            }
        }
        var samples = new short[whole.position() / 2];
        whole.flip().asShortBuffer().get(samples);
        return samples;
    }

    /** What FFmpeg says while it runs, measurements of its filters included. */
    static String log(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner", "-nostats"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    static byte[] ffmpeg(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-v", "error"));
        command.addAll(arguments);
        var log = Files.createTempFile("ffmpeg", ".log");
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + Files.readString(log));
        }
        Files.delete(log);
        return output;
    }
}
