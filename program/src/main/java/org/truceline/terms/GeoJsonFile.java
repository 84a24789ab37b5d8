// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

/// GeoJSON that lies in a file of its own beside the terms, named under `geometry: {file: ...}`. Its faults carry that
/// file's name, line and column.
final class GeoJsonFile {
    private GeoJsonFile() {}

    /// The GeoJSON that stands under `geometry`, or else that of the file which is named there.
    static Cursor of(Cursor geometry) {
        var named = geometry.find("file");
        if (named.isEmpty()) {
            return geometry;
        }
        String name = named.get().text();
        var text = geometry.tree().beside(name);
        if (text.isEmpty()) {
            named.get().fault("a GeoJSON file in the folder of the terms", "'" + name + "', which is not there", null);
            return geometry;
        }
        var faults = geometry.faults().of(name);
        var tree = YamlTree.read(text.get(), faults);
        var root = new Cursor(tree.root(), "", tree, faults);
        if (!root.node().path("type").isString()) {
            root.fault("GeoJSON (RFC 7946) with a 'type'", "another", null);
        }
        return root;
    }
}
