package org.dealersdk.documents.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.domain.document.DocumentData;
import org.dealersdk.domain.document.DocumentLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one place on the class path: {@code templates/F33-1.html} beside a class is version 1 of form F33. Mustache without
 * logic; every value is escaped. A published file is never changed, since documents were issued with it; parts used by several
 * templates carry their version in their name too. Labels stand in the template in both languages, as {@code {{#t}}Total | 合计{{/t}}}.
 * Thread-safe.
 */
public final class Templates {

    /** Between the English and the Chinese of a label. */
    private static final String BAR = " | ";

    private final Class<?> home;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    private Templates(Class<?> home) {
        this.home = home;
        this.compiler =
                Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(this::open);
    }

    /** The templates beside a class; parts that are not there are taken from ours. */
    public static Templates beside(Class<?> home) {
        return new Templates(home);
    }

    /**
     * The page: HTML that is also well-formed XML.
     *
     * @param template such as {@code F33-1}
     * @throws org.dealersdk.domain.problem.DealerException TPL-001 no such template, TPL-002 it asks for what the data does not have
     */
    public String page(String template, DocumentLanguage language, DocumentData data) {
        Map<String, Object> context = new HashMap<>(data.fields());
        context.putAll(data.tables());
        context.put("lang", language == DocumentLanguage.ENGLISH ? "en" : "zh-CN");
        context.put("t", label(language));
        try {
            return compiled.computeIfAbsent(template, this::compile).execute(context);
        } catch (MustacheException misfit) {
            throw PageProblem.BAD_TEMPLATE.failure(template, String.valueOf(misfit.getMessage()));
        }
    }

    private Template compile(String name) {
        try (Reader source = new StringReader(text(name))) {
            return compiler.compile(source);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Reader open(String part) {
        return new StringReader(text(part));
    }

    private String text(String name) {
        String path = "templates/" + name + (name.startsWith("style") ? ".css" : ".html");
        try (InputStream found = find(path)) {
            if (found == null) {
                throw PageProblem.NO_TEMPLATE.failure(name);
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw PageProblem.NO_TEMPLATE.failure(name);
        }
    }

    private @Nullable InputStream find(String path) {
        InputStream own = home.getResourceAsStream(path);
        return own == null ? Templates.class.getResourceAsStream(path) : own;
    }

    private static Mustache.Lambda label(DocumentLanguage language) {
        return (fragment, out) -> {
            String both = fragment.execute();
            int bar = both.indexOf(BAR);
            if (bar < 0) {
                throw new MustacheException("a label in one language: " + both);
            }
            String english = both.substring(0, bar);
            String chinese = both.substring(bar + BAR.length());
            out.write(
                    switch (language) {
                        case ENGLISH -> english;
                        case CHINESE -> chinese;
                        case BILINGUAL -> chinese + " " + english;
                    });
        };
    }
}
