// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stamps of a time server that this test runs itself: a stamp holds on its checkpoint and on nothing else.
final class TimeStampsTest {
    private static final Instant TIME = Instant.parse("2021-06-12T08:00:00Z");

    @TempDir
    private Path temp;

    private Path dir;

    @BeforeEach
    void fill() throws IOException {
        dir = Records.filled(temp.resolve("record"));
    }

    @Test
    void aStampSaysWhenTheRecordStoodSo() throws Exception {
        for (String algorithm : List.of("RSA", "EC")) {
            HttpServer server = server(algorithm);
            assertThat(TimeStamps.stamp(dir, url(server))).isEqualTo(TIME);
            server.stop(0);
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                journal.append(Journal.HOST, Records.reports(3));
            }
        }
        var outcome = RecordCheck.check(dir);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.remarks())
                .filteredOn(remark -> remark.startsWith("stamped"))
                .hasSize(2);
        assertThat(outcome.remarks()).anyMatch(remark -> remark.contains("2021-06-12T08:00:00Z, says CN=Clock"));
    }

    @Test
    void withoutAStampItIsSaidThatThereIsNone() throws IOException {
        assertThat(RecordCheck.check(dir).remarks()).anyMatch(remark -> remark.startsWith("no trusted time"));
    }

    @Test
    void aChangedStampAndOneOnAnotherCheckpointAreFaults() throws Exception {
        HttpServer server = server("EC");
        TimeStamps.stamp(dir, url(server));
        Path stamp = Records.files(dir.resolve("stamps")).stream()
                .filter(file -> file.toString().endsWith(".tsr"))
                .findFirst()
                .orElseThrow();
        byte[] good = Files.readAllBytes(stamp);
        for (int at = 0; at < good.length; at += 23) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(stamp, bad);
            var faults = RecordCheck.check(dir).faults();
            assertThat(faults).as("byte %d", at).anyMatch(fault -> fault.file().startsWith("stamps/"));
        }
        Files.write(stamp, good);
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
        Path note = Path.of(stamp.toString().replace(".tsr", ".checkpoint"));
        byte[] bytes = Files.readAllBytes(note);
        bytes[bytes.length - 10] ^= 1;
        Files.write(note, bytes);
        assertThat(RecordCheck.check(dir).faults()).isNotEmpty();
        server.stop(0);
    }

    @Test
    void aServerThatAnswersSomethingElseIsACleanError() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        server.start();
        assertThatThrownBy(() -> TimeStamps.stamp(dir, url(server))).isInstanceOf(IOException.class);
        server.stop(0);
        assertThatThrownBy(() -> TimeStamps.stamp(dir, url(server))).isInstanceOf(IOException.class);
        assertThat(dir.resolve("stamps")).doesNotExist();
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static HttpServer server(String algorithm) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        KeyPair pair = generator.generateKeyPair();
        String signature = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        X509CertificateHolder certificate = certificate(pair, signature);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answer(exchange.getRequestBody().readAllBytes(), pair, signature, certificate);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static X509CertificateHolder certificate(KeyPair pair, String signature) throws Exception {
        X500Name name = new X500Name("CN=Clock");
        return new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2050-01-01T00:00:00Z")),
                        name,
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()));
    }

    private static byte[] answer(byte[] query, KeyPair pair, String signature, X509CertificateHolder certificate) {
        try {
            var signer = new JcaSimpleSignerInfoGeneratorBuilder().build(signature, pair.getPrivate(), certificate);
            var sha1 = new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
            var tokens = new TimeStampTokenGenerator(signer, sha1, new ASN1ObjectIdentifier("1.2.3.4.1"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            var responses = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
            return responses
                    .generate(new TimeStampRequest(query), BigInteger.TEN, Date.from(TIME))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
