// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

/// Where a request comes from, as far as it shows: a session stays where it began.
///
/// @param address of the network
/// @param agent what the program says that it is, cut to [#MAX_AGENT] characters
public record Caller(String address, String agent) {
    static final int MAX_AGENT = 200;

    public Caller {
        agent = agent.substring(0, Math.min(agent.length(), MAX_AGENT));
    }
}
