package dev.tutti.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** FFmpeg as a person would call it, once, for all that the ingest makes with it. */
record PlainFfmpeg(Path folder) {

    private static final List<String> BITRATES = List.of("64k", "128k", "256k");
    private static final Pattern INTEGRATED = Pattern.compile("(?m)^ +I: +(-?[0-9.]+) LUFS$");

    /** What it took and what it heard. */
    record Run(double seconds, double loudnessLufs) {}

    Path flac(String name, byte[] wav) throws IOException {
        var source = Files.write(folder.resolve(name + ".wav"), wav);
        var target = folder.resolve(name + ".flac");
        run(List.of("-i", source.toString(), "-c:a", "flac", target.toString()));
        return target;
    }

    Run convert(Path flac) throws IOException {
        long started = System.nanoTime();
        var said = run(arguments(flac));
        double seconds = (System.nanoTime() - started) / 1e9;
        for (var output : outputs()) assertThat(output).isNotEmptyFile();
        var loudness = INTEGRATED.matcher(said.substring(said.lastIndexOf("Summary:")));
        assertThat(loudness.find()).as(said).isTrue();
        return new Run(seconds, Double.parseDouble(loudness.group(1)));
    }

    private List<String> arguments(Path flac) {
        var arguments = new ArrayList<>(List.of("-i", flac.toString(), "-filter_complex"));
        arguments.add("[0:a]asplit=5[0][1][2][flac][heard];[heard]ebur128=peak=true[measured]");
        for (int rung = 0; rung < BITRATES.size(); rung++) {
            arguments.addAll(List.of("-map", "[%d]".formatted(rung), "-c:a", "aac", "-b:a", BITRATES.get(rung)));
            arguments.add(outputs().get(rung).toString());
        }
        arguments.addAll(List.of("-map", "[flac]", "-c:a", "flac", "-strict", "experimental"));
        arguments.add(outputs().getLast().toString());
        arguments.addAll(List.of("-map", "[measured]", "-f", "null", "-"));
        return arguments;
    }

    private List<Path> outputs() {
        return List.of("64.mp4", "128.mp4", "256.mp4", "flac.mp4").stream()
                .map(folder::resolve)
                .toList();
    }

    private static String run(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-y"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
