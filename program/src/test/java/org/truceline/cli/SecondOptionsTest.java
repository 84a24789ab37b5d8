// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.reading.Reader;
import org.truceline.reading.RuleReader;
import picocli.CommandLine;

/// Proves that there is no second reader unless one is asked for, by an option or by the environment.
class SecondOptionsTest {
    private static final RuleReader RULES = RuleReader.standard();
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TRUCELINE_READER_URL", "http://127.0.0.1:1", "TRUCELINE_READER_MODEL", "from-outside");

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        private SecondOptions options;
    }

    private static SecondOptions options(String... words) {
        var holder = new Holder();
        new CommandLine(holder).parseArgs(words);
        return holder.options;
    }

    @Test
    void without_options_and_environment_there_is_none() {
        assertThat(options().reader(RULES, Map.of())).isEmpty();
        assertThat(options().reader(RULES, Map.of("TRUCELINE_READER_URL", " "))).isEmpty();
    }

    @Test
    void the_environment_chooses_one_and_an_option_another() {
        assertThat(options().reader(RULES, ENVIRONMENT).map(Reader::name))
                .hasValueSatisfying(name -> assertThat(name).startsWith("model:from-outside@"));
        assertThat(options("--second-model", "here").reader(RULES, ENVIRONMENT).map(Reader::name))
                .hasValueSatisfying(name -> assertThat(name).startsWith("model:here@"));
    }
}
