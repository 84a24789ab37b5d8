// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate that a node shows to other nodes, and whom it lets in: exactly those whose certificates it was given
/// beforehand. No authority vouches for anybody, names in certificates say nothing, and none expires by itself: a
/// member who changes his hands out a new card.
final class Certificates {
    private static final String FILE = "tls.pem";
    private static final String CURVE = "secp256r1";
    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");

    /// RFC 5280 section 4.1.2.5: for a certificate "to indicate that there is no well-defined expiration date".
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private static final int SERIAL_BITS = 120;
    private static final char[] NO_PASSWORD = new char[0];

    private Certificates() {}

    /// Makes a key and a certificate for a member in a folder of secrets.
    ///
    /// @return SHA-256 of the certificate, in hexadecimal
    static String create(Path secrets, String name) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(BEGIN),
                    Date.from(END),
                    subject,
                    pair.getPublic());
            byte[] certificate = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                    .getEncoded();
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path file = secrets.resolve(FILE);
            Files.createFile(file, ownerOnly);
            Files.writeString(
                    file,
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("CERTIFICATE", certificate),
                    StandardOpenOption.SYNC);
            return sha256(certificate);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("a certificate cannot be made: " + e.getMessage(), e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static byte[] unpem(Path file, String what) throws IOException {
        String text = Files.readString(file);
        String begin = "-----BEGIN " + what + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + what + "-----");
        if (start < 0 || end < start) {
            throw new IOException(file + ": expected a " + what + " in PEM (RFC 7468)");
        }
        return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
    }

    static String sha256(byte[] certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String sha256(X509Certificate certificate) throws CertificateException {
        return sha256(certificate.getEncoded());
    }

    /// For connections in both directions, TLS 1.3 and both ends pinned.
    ///
    /// @param trusted hashes of the certificates of those who are let in, asked at each connection
    static SSLContext context(Path secrets, Supplier<Set<String>> trusted) throws IOException {
        Path file = secrets.resolve(FILE);
        try {
            PrivateKey key =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(unpem(file, "PRIVATE KEY")));
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(unpem(file, "CERTIFICATE")));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("node", key, NO_PASSWORD, new java.security.cert.Certificate[] {certificate});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), new TrustManager[] {new Pinned(trusted)}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
