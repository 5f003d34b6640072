package org.dealersdk.documents.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dealersdk.documents.form.Form;
import org.dealersdk.documents.form.Forms;
import org.dealersdk.domain.document.ContentHash;
import org.dealersdk.domain.document.DocumentData;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.problem.DealerException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents were issued with published templates; nobody changes or removes one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/dealersdk/documents/page/templates");
    private static final Path PUBLISHED = Path.of("src/test/resources/org/dealersdk/documents/page/published.txt");

    @Test
    void a_published_template_is_never_edited_or_removed() throws IOException {
        Map<String, String> published = new TreeMap<>();
        for (String line : Files.readAllLines(PUBLISHED, StandardCharsets.UTF_8)) {
            published.put(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' ')));
        }
        assertThat(files())
                .as("a change of a form needs the next version of its template, whose hash is added to %s", PUBLISHED)
                .isEqualTo(published);
    }

    @Test
    void every_form_has_every_version_of_its_template_up_to_the_current_one() {
        for (Form<?> form : Forms.standard().all()) {
            for (int version = 1; version <= form.version(); version++) {
                assertThat(FOLDER.resolve(form.id().value() + "-" + version + ".html"))
                        .exists();
            }
        }
    }

    @Test
    void a_template_that_asks_for_what_is_not_there_is_a_fault_and_not_a_blank() {
        DocumentData nothing = new DocumentData(Map.of(), Map.of());
        assertThatThrownBy(() -> Templates.beside(Templates.class).page("F33-1", DocumentLanguage.ENGLISH, nothing))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("TPL-002");
    }

    @Test
    void the_same_data_gives_the_same_page_for_ever() {
        DocumentData data = new DocumentData(
                Map.of("form", "F", "title", "<&>\"'`=", "draft", "", "document", ""),
                Map.of("rows", List.of(Map.of("cell", "一"), Map.of("cell", "<b>"))));
        String page = Templates.beside(PublishedTemplatesTest.class).page("sample", DocumentLanguage.BILINGUAL, data);
        assertThat(page)
                .isEqualTo("<p lang=\"zh-CN\">总计 Total &lt;&amp;&gt;&quot;&#39;&#x60;&#x3D;</p>\n1 一\n2 &lt;b&gt;\n");
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                hashes.put(
                        file.getFileName().toString(),
                        ContentHash.of(Files.readString(file)).value());
            }
        }
        return hashes;
    }
}
