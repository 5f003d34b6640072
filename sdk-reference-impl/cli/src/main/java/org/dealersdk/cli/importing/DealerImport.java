package org.dealersdk.cli.importing;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.cli.Console;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.work.Office;

/**
 * A dealer's files, to be taken into a store in the order in which they refer to each other.
 *
 * @param customers customers, if given
 * @param vehicles vehicles, if given
 * @param orders past orders, if given
 * @param encoding how all of them are written; when empty, each is looked at
 * @param ignoringUnknownColumns true when columns that are not known are left alone
 */
public record DealerImport(
        Optional<Path> customers,
        Optional<Path> vehicles,
        Optional<Path> orders,
        Optional<Charset> encoding,
        boolean ignoringUnknownColumns) {

    private static final List<FileKind> KINDS = List.of(new CustomerFile(), new VehicleFile(), new OrderFile());

    /**
     * Makes sure that something was given and can be read, before a store is touched.
     *
     * @throws org.dealersdk.domain.problem.DealerException IMP-001, IMP-008
     */
    public void check() {
        Problems problems = new Problems();
        problems.require(!files().isEmpty(), ImportProblem.NOTHING_GIVEN, "");
        files().values()
                .forEach(file -> problems.require(
                        Files.isRegularFile(file) && Files.isReadable(file), ImportProblem.UNREADABLE, "", file));
        problems.orThrow();
    }

    /**
     * Takes them in.
     *
     * @param office the store
     * @param actor who imports
     * @param console hears every problem and a sentence for each file
     * @return true when every row was taken
     * @throws org.dealersdk.domain.problem.DealerException when a file as a whole cannot be used, or the storage fails
     */
    public boolean into(Office office, Actor actor, Console console) {
        boolean clean = true;
        for (Map.Entry<FileKind, Path> one : files().entrySet()) {
            Text name = one.getKey().name();
            Importer importer = new Importer(
                    office,
                    actor,
                    console.locale(),
                    ignoringUnknownColumns,
                    problem ->
                            console.err().println(name.in(console.locale()) + ": " + problem.message(console.locale())),
                    rows -> console.tell(
                            new Text(name.english() + ": " + rows + " rows", name.chinese() + "：" + rows + " 行")));
            ImportResult result = importer.read(one.getKey(), one.getValue(), encoding);
            console.say(result.sentence());
            clean &= result.refused() == 0;
        }
        return clean;
    }

    /** Says which columns each kind of file has. */
    public static void describe(Console console) {
        for (FileKind kind : KINDS) {
            console.say(kind.name());
            List<String> names = new ArrayList<>();
            for (Column column : kind.columns()) {
                names.add(Column.names(List.of(column)) + (column.isRequired() ? " *" : ""));
            }
            names.forEach(name -> console.out().println("  " + name));
        }
    }

    private Map<FileKind, Path> files() {
        Map<FileKind, Path> files = new LinkedHashMap<>();
        List<Optional<Path>> given = List.of(customers, vehicles, orders);
        for (int i = 0; i < given.size(); i++) {
            FileKind kind = KINDS.get(i);
            given.get(i).ifPresent(file -> files.put(kind, file));
        }
        return files;
    }
}
