// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// How two statements are about one incident.
public enum LinkKind implements Coded {
    /// About the same thing.
    SAME,
    /// The first is about a part of what the second is about.
    PART_OF
}
