// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

/// That somebody is told of news, until it is closed.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
