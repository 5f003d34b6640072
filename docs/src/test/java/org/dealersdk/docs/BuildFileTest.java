package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the documents tell people to put into their build files is what this build makes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuildFileTest {

    private static final Set<String> SCOPES = Set.of("", "provided", "runtime", "test");

    @Test
    void every_dependency_is_an_artifact_of_this_build_in_its_version() throws Exception {
        Element project = parsed(Project.read(Project.root().resolve("pom.xml")));
        Set<String> artifacts = Project.modules().stream()
                .map(module -> Project.read(module.resolve("pom.xml")))
                .map(BuildFileTest::artifact)
                .collect(Collectors.toSet());
        var blocks = MarkdownBlock.all("xml");
        assertThat(blocks).isNotEmpty();
        for (MarkdownBlock block : blocks) {
            NodeList dependencies = parsed("<all>" + block.text() + "</all>").getElementsByTagName("dependency");
            assertThat(dependencies.getLength()).as("%s", block).isPositive();
            for (int i = 0; i < dependencies.getLength(); i++) {
                Element dependency = (Element) dependencies.item(i);
                assertThat(text(dependency, "groupId")).as("%s", block).isEqualTo(text(project, "groupId"));
                assertThat(artifacts).as("%s", block).contains(text(dependency, "artifactId"));
                assertThat(text(dependency, "version")).as("%s", block).isEqualTo(text(project, "version"));
                assertThat(SCOPES).as("%s", block).contains(text(dependency, "scope"));
            }
        }
    }

    /** The module's own, which is the first outside of its parent. */
    private static String artifact(String pom) {
        return pom.replaceAll("(?s)<parent>.*?</parent>", "")
                .replaceAll("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1");
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Element parsed(String text) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
