// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.truceline.reading.PartsOfSpeech;

/// Apache OpenNLP with its maximum-entropy models for English, trained on the universal dependencies' English Web
/// Treebank: the tokenizer and tagger that we measure beside. Not for several threads at once.
public final class OpenNlp implements PartsOfSpeech {
    private static final String POS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

    private final POSTaggerME tagger;
    private final TokenizerME tokenizer;

    private OpenNlp(POSTaggerME tagger, TokenizerME tokenizer) {
        this.tagger = tagger;
        this.tokenizer = tokenizer;
    }

    public static OpenNlp load() {
        try (var pos = resource(POS);
                var tokens = resource(TOKENS)) {
            return new OpenNlp(new POSTaggerME(new POSModel(pos)), new TokenizerME(new TokenizerModel(tokens)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = OpenNlp.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the program was built without " + name);
        }
        return stream;
    }

    @Override
    public List<String> tag(List<String> words) {
        return List.of(tagger.tag(words.toArray(String[]::new)));
    }

    /// Tokens and tags of one sentence; gives back how many tokens, so that the work cannot be left out.
    public int tokensAndTags(String sentence) {
        return tagger.tag(tokenizer.tokenize(sentence)).length;
    }
}
