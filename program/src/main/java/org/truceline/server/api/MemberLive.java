// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.pages.Archive;
import org.truceline.pages.Live;
import org.truceline.terms.Agreement;

/// A member's record, for its pages.
record MemberLive(Member member, Archive archive) implements Live {
    @Override
    public Path record() {
        return member.record();
    }

    @Override
    public Agreement agreement() {
        return member.agreement();
    }

    @Override
    public Gazetteer gazetteer() {
        return member.gazetteer();
    }

    @Override
    public InstantSource clock() {
        return member.clock();
    }

    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        return member.read(reading::from);
    }
}
