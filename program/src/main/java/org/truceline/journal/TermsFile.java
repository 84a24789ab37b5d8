// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

/// A file of terms as it was laid down: its name without folders, and its whole text.
public record TermsFile(String name, String text) {}
