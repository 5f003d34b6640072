package org.dealersdk.testkit.agent;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent that begins well and then behaves badly in one way. Needs nothing but Java, so that it starts quickly. */
final class RudeAgent {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");
    private static final Pattern OPERATION = Pattern.compile("\"op\":\"(\\w+)\"");

    /** What it does when a unit of work begins. */
    enum Way {
        PROSE,
        LIST,
        TRAILING,
        LATIN,
        UNKNOWN_ID,
        NO_ID,
        ENDLESS,
        DIES,
        DIES_IN_A_LINE,
        CHATTERS,
        SILENT,
        DEAF,
        STAYS,
        NEVER_ENDED
    }

    private RudeAgent() {}

    /** The command that starts it. */
    static String command(Way way) {
        return String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith("test-classes"))
                        .findFirst()
                        .orElseThrow(),
                RudeAgent.class.getName(),
                way.name());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Way way = Way.valueOf(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.ISO_8859_1);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String id = found(ID, line);
            switch (found(OPERATION, line)) {
                case "describe" -> out.println(answer(id, description()));
                case "open" -> out.println(answer(id, "{'opening':'o1'}"));
                case "subscribe" -> out.println(answer(id, "{'subscription':'s1'}"));
                case "next", "leave", "clock", "close" -> out.println(answer(id, "{}"));
                default -> misbehave(way, id, out);
            }
        }
        if (way == Way.STAYS) {
            Thread.sleep(600_000);
        }
    }

    private static void misbehave(Way way, String id, PrintStream out) throws IOException, InterruptedException {
        switch (way) {
            case PROSE -> out.println("Traceback (most recent call last):");
            case LIST -> out.println("[1]");
            case TRAILING -> out.println(answer(id, "{'unit':'u1'}") + " done");
            case LATIN -> out.println(answer(id, "{'unit':'\u00e9'}"));
            case UNKNOWN_ID -> out.println(answer("4711", "{'unit':'u1'}"));
            case NO_ID -> out.println("{\"ok\":{\"unit\":\"u1\"}}");
            case ENDLESS -> {
                String chunk = "x".repeat(1 << 20);
                for (int i = 0; i <= 64; i++) {
                    out.print(chunk);
                }
                out.flush();
            }
            case DIES -> System.exit(3);
            case DIES_IN_A_LINE -> {
                out.print("{\"id\":\"" + id + "\",\"ok\":{\"un");
                out.flush();
                System.exit(4);
            }
            case CHATTERS -> {
                out.println("12:00:01 INFO unit begun");
                out.println(answer(id, "{'unit':'u1'}"));
            }
            case DEAF -> Thread.sleep(600_000);
            case STAYS -> {
                new ProcessBuilder(command(Way.STAYS).split(" ")).start();
                out.println(answer(id, "{'unit':'u1'}"));
            }
            case SILENT, NEVER_ENDED -> {
                return;
            }
        }
    }

    private static String description() {
        return "{'plugin':{'id':'rude','vendor':'b','version':'1','spiVersion':'1.0'},'storage':[],'messaging':[]}";
    }

    private static String answer(String id, String result) {
        return String.format(Locale.ROOT, "{\"id\":\"%s\",\"ok\":%s}", id, result.replace('\'', '"'));
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}
