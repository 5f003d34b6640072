package org.dealersdk.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every lifecycle of the model speaks Chinese, and no word stands for nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleWordsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    @Test
    void every_lifecycle_state_and_trigger_has_a_chinese_name() {
        for (Lifecycle<?, ?, ?> lifecycle : all()) {
            LifecycleWords words = new LifecycleWords(lifecycle.name());
            List<Text> said = Stream.of(
                            Stream.of(words.name()),
                            constants(lifecycle.states()).map(words::state),
                            constants(lifecycle.triggers()).map(words::trigger))
                    .flatMap(some -> some)
                    .toList();
            assertThat(said)
                    .as(lifecycle.name())
                    .allSatisfy(text ->
                            assertThat(text.chinese()).as(text.english()).matches(CHINESE));
            assertThat(said.subList(1, 1 + lifecycle.states().size()))
                    .as("states of " + lifecycle.name() + " that cannot be told apart")
                    .extracting(Text::chinese)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_word_names_something() {
        Set<String> useless = new TreeSet<>(LifecycleWords.WORDS.stringPropertyNames());
        for (Lifecycle<?, ?, ?> lifecycle : all()) {
            String name = lifecycle.name().replace(' ', '-');
            useless.remove("lifecycle." + name);
            constants(lifecycle.states()).forEach(state -> use(useless, "state." + state.code(), name));
            constants(lifecycle.triggers()).forEach(trigger -> use(useless, "trigger." + trigger.code(), name));
        }
        assertThat(useless).isEmpty();
    }

    private static void use(Set<String> useless, String word, String lifecycle) {
        String own = word + '.' + lifecycle;
        useless.remove(LifecycleWords.WORDS.containsKey(own) ? own : word);
    }

    private static List<Lifecycle<?, ?, ?>> all() {
        return DealerModel.types().stream()
                .<Lifecycle<?, ?, ?>>flatMap(type -> type.lifecycles().stream())
                .toList();
    }

    private static Stream<Coded> constants(List<?> constants) {
        return constants.stream().map(Coded.class::cast);
    }
}
