package dev.tutti.streams.orders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The job alone in a JVM. */
final class JobProcess {

    private JobProcess() {}

    static Child start(Map<String, String> settings, Path data) throws Exception {
        var arguments = new ArrayList<>(List.of(data.toString()));
        settings.forEach((name, value) -> arguments.add(name + "=" + value));
        return Child.start(JobProcess.class, data.resolve("tmp"), arguments);
    }

    public static void main(String[] arguments) throws Exception {
        var settings = new HashMap<String, String>();
        for (var line : List.of(arguments).subList(1, arguments.length)) {
            settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        try (var stream = ShopStream.start(settings, Path.of(arguments[0]))) {
            Child.awaitEnd(stream.detail());
        }
    }
}
