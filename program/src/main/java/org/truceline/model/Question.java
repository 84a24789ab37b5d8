// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What an assessment answers. Three questions, and no assessment answers two of them.
public enum Question implements Coded {
    /// Did it happen?
    OCCURRENCE,
    /// Who did it?
    RESPONSIBILITY,
    /// Which clause does it engage?
    LEGALITY
}
