// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpException;
import org.truceline.server.api.RefusedException;
import org.truceline.server.api.Remainder;

/// What one request of a form's submission carries (OpenRosa 1.0, form submission): `multipart/form-data` with the XML
/// under `xml_submission_file`, files under any name, and `*isIncomplete*` when more are to come. Read in memory, of at
/// most so many bytes; nothing is put on a disk before it is known to be what was asked for.
///
/// @param xml in UTF-8, as every such program writes it
/// @param files by the name that each has on the device
record Parts(String xml, Map<String, byte[]> files, boolean isIncomplete) {
    /// What a request may carry; the number that devices are told to keep to leaves room for the frame around it.
    static final int MOST_BYTES = 12_000_000;

    static final int ADVERTISED = 10_000_000;

    private static final String XML = "xml_submission_file";
    private static final String INCOMPLETE = "*isIncomplete*";

    /// More than any form has.
    private static final int MOST_PARTS = 12;

    /// At this many requests at once their bytes take no more than the server has.
    private static final Semaphore TURN = new Semaphore(4, true);

    /// @param <T> what is made of the parts
    @FunctionalInterface
    interface Use<T> {
        T of(Parts parts) throws IOException;
    }

    static <T> T read(Context context, Use<T> use) throws IOException {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.startsWith("multipart/form-data")) {
            throw new RefusedException(415, "Not a form", "the body is multipart/form-data, this says '" + type + "'");
        }
        if (context.header("Content-Encoding") != null) {
            throw new RefusedException(415, "Not plain", "the body comes as it is, without Content-Encoding");
        }
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            throw tooLarge(context);
        }
        TURN.acquireUninterruptibly();
        try {
            return use.of(read(context));
        } finally {
            TURN.release();
        }
    }

    private static Parts read(Context context) {
        var limits = new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, MOST_BYTES);
        context.req().setAttribute("org.eclipse.jetty.multipartConfig", limits);
        try {
            return of(context.req().getParts());
        } catch (IllegalStateException e) {
            throw tooLarge(context);
        } catch (IOException | ServletException | HttpException.RuntimeException e) {
            throw new RefusedException(
                    400, "Not as described", "the body breaks off, is too large or is not what its headers say");
        }
    }

    private static RefusedException tooLarge(Context context) {
        Remainder.passOver(context);
        return new RefusedException(413, "Too large", "a request has at most " + ADVERTISED + " bytes");
    }

    private static Parts of(Collection<Part> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw new RefusedException(400, "Not as described", "a request has at most " + MOST_PARTS + " parts");
        }
        String xml = "";
        var files = new LinkedHashMap<String, byte[]>();
        boolean isIncomplete = false;
        for (Part part : parts) {
            byte[] bytes = part.getInputStream().readAllBytes();
            switch (String.valueOf(part.getName())) {
                case XML -> {
                    if (!xml.isEmpty()) {
                        throw twice(XML);
                    }
                    xml = utf8(bytes);
                }
                case INCOMPLETE -> isIncomplete = true;
                default -> {
                    String name =
                            Optional.ofNullable(part.getSubmittedFileName()).orElse("");
                    requireName(name, bytes);
                    if (files.put(name, bytes) != null) {
                        throw twice(name);
                    }
                }
            }
        }
        if (xml.isEmpty()) {
            throw new RefusedException(400, "Not as described", "the part " + XML + " is missing");
        }
        return new Parts(xml, files, isIncomplete);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(400, "Not as described", "the XML of the form is not UTF-8");
        }
    }

    private static RefusedException twice(String name) {
        return new RefusedException(400, "Not as described", "the part '" + name + "' comes twice");
    }

    private static void requireName(String name, byte[] bytes) {
        if (!Media.isName(name)) {
            throw new RefusedException(
                    400, "Not as described", "a file is a picture or sound under a plain name without folders");
        }
        if (!Media.fits(name, bytes)) {
            throw new RefusedException(400, "Not as described", "the file " + name + " is not what its name says");
        }
    }
}
