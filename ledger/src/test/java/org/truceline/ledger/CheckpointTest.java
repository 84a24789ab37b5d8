// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /// The example of C2SP tlog-checkpoint.
    @Test
    void theCheckpointOfTheSpecificationIsReadAndKeepsItsText() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().toHex())
                .isEqualTo("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
        assertThat(checkpoint.extensions()).isEmpty();
        assertThat(checkpoint.toText()).isEqualTo(text);
    }

    @Test
    void extensionLinesAreKept() {
        String text = "origin\n0\n" + ROOT + "\nfirst\nsecond line\n";
        assertThat(Checkpoint.parse(text).extensions()).containsExactly("first", "second line");
        assertThat(Checkpoint.parse(text).toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "origin\n1\n",
                "origin\n1\nROOT",
                "\n1\nROOT\n",
                "origin\n\nROOT\n",
                "origin\n01\nROOT\n",
                "origin\n00\nROOT\n",
                "origin\n+1\nROOT\n",
                "origin\n-1\nROOT\n",
                "origin\n-0\nROOT\n",
                "origin\n 1\nROOT\n",
                "origin\n1 \nROOT\n",
                "origin\n0x1\nROOT\n",
                "origin\n\u0661\nROOT\n",
                "origin\n1e3\nROOT\n",
                "origin\n9223372036854775808\nROOT\n",
                "origin\n1\n\n",
                "origin\n1\nROOTx\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "origin\n1\nROOT\n\n",
                "origin\n1\nROOT\n\nextension\n",
                "origin\n1\nROOT\nextension"
            })
    void whatIsNotACheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", ROOT))).isInstanceOf(MalformedException.class);
    }

    @Test
    void aCheckpointThatWouldReadDifferentlyIsNotMade() {
        Hash root = MerkleTree.EMPTY_ROOT;
        assertThatThrownBy(() -> Checkpoint.of("", 1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Checkpoint.of("a\nb", 1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Checkpoint.of("a", -1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, root, List.of(""))).isInstanceOf(MalformedException.class);
    }
}
