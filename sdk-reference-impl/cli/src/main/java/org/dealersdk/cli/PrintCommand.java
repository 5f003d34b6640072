package org.dealersdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dealersdk.documents.Documents;
import org.dealersdk.documents.Printed;
import org.dealersdk.documents.form.Form;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.document.DocumentId;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.Dealership;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealer print}: prints a form and records it, prints a draft, or prints an issued document again. */
@Command(name = "print")
final class PrintCommand implements Callable<Integer> {

    private static final String PRINTER = "print";

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--form", paramLabel = "<code>")
    private @Nullable String form;

    @Option(names = "--for", paramLabel = "<number>")
    private @Nullable String subject;

    @Option(names = "--document", paramLabel = "<id>")
    private @Nullable String document;

    @Option(names = "--bilingual")
    private boolean bilingual;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--staff", paramLabel = "<number>", defaultValue = PRINTER)
    private String staff = PRINTER;

    @Option(names = "--out", paramLabel = "<file>")
    private @Nullable Path file;

    @Option(names = "--forms")
    private boolean forms;

    PrintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        store.requireExisting();
        try (Dealership dealership = Dealership.open(store.configuration().build())) {
            Documents documents = new Documents(dealership.store(store.id()).office());
            Actor actor = Actor.of(staff, Role.AFTER_SALES_MANAGER);
            if (forms) {
                documents.forms().all().forEach(this::list);
            } else if (document != null) {
                write(documents.reprint(actor, new DocumentId(document)));
            } else if (draft) {
                write(documents.draft(actor, request()));
            } else {
                write(documents.issue(actor, request()));
                dealership.relay().drain();
            }
            return ExitCode.DONE;
        }
    }

    private PrintRequest request() {
        if (form == null || subject == null) {
            throw CliProblem.MISSING_VALUE.failure(form == null ? "--form" : "--for", PRINTER);
        }
        return PrintRequest.of(new FormId(form.toUpperCase(Locale.ROOT)), subject, language());
    }

    private DocumentLanguage language() {
        if (bilingual) {
            return DocumentLanguage.BILINGUAL;
        }
        return console.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? DocumentLanguage.CHINESE
                : DocumentLanguage.ENGLISH;
    }

    private void list(Form<?> each) {
        console.out()
                .println(each.id().value() + "\t" + each.subject().name() + "\t"
                        + each.title().in(console.locale()));
    }

    /** The page; which document it is and its hash go beside it, so that the page can be piped. */
    private void write(Printed printed) {
        write(printed.html());
        String id = printed.document().id().value();
        String hash = printed.document().hash().value();
        console.tell(new Text("Document " + id + ", " + hash, "单据 " + id + "，" + hash));
    }

    private void write(String html) {
        if (file == null) {
            console.out().print(html);
            console.out().flush();
            return;
        }
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, html);
        } catch (IOException refused) {
            throw CliProblem.CANNOT_WRITE.failure(file);
        }
    }
}
