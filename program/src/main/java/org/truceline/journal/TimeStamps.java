// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.bc.BcECSignerInfoVerifierBuilder;
import org.bouncycastle.cms.bc.BcRSASignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Fault;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.SignedNote;

/// Times from outside on checkpoints (RFC 3161): a server signs that it saw the checkpoint's bytes by then. Each stamp
/// lies
/// in `stamps/` with the checkpoint it is on; both are named by the checkpoint's size.
///
/// A stamp proves as much as its signer's certificate is worth to the reader, whose fingerprint the check prints.
public final class TimeStamps {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_TOKEN = 1 << 20;
    private static final String TOKEN = ".tsr";
    private static final String NOTE = ".checkpoint";

    private TimeStamps() {}

    /// Has the record's present checkpoint stamped.
    ///
    /// @return the time that the server says
    /// @throws IOException when it does not answer with a stamp on these bytes
    public static Instant stamp(Path dir, URI server) throws IOException, InterruptedException {
        var folder = new RecordFolder(dir);
        var reader = LogReader.open(folder.log());
        byte[] note = reader.note().toBytes();
        byte[] imprint = Salt.sha256(note);
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var request = generator.generate(
                NISTObjectIdentifiers.id_sha256, imprint, new BigInteger(Long.SIZE, new SecureRandom()));
        try {
            var response = new TimeStampResponse(ask(server, request.getEncoded()));
            response.validate(request);
            TimeStampToken token = Objects.requireNonNull(response.getTimeStampToken(), "a granted response has one");
            verify(token, imprint);
            keep(folder.stamps(), reader.size() + NOTE, note);
            keep(folder.stamps(), reader.size() + TOKEN, token.getEncoded());
            return token.getTimeStampInfo().getGenTime().toInstant();
        } catch (TSPException | CMSException | IllegalArgumentException e) {
            throw new IOException(
                    server + " does not answer with a time stamp on this checkpoint: " + e.getMessage(), e);
        }
    }

    private static byte[] ask(URI server, byte[] query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                byte[] bytes = body.readNBytes(MAX_TOKEN);
                if (answer.statusCode() != 200) {
                    throw new IOException(server + " answers " + answer.statusCode());
                }
                return bytes;
            }
        }
    }

    private static void keep(Path folder, String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Whole.write(folder.resolve(name), bytes);
    }

    /// Judges every stamp of a record whose log is sound.
    static void check(RecordFolder folder, List<Fault> faults, List<String> remarks) throws IOException {
        if (!Files.isDirectory(folder.stamps())) {
            remarks.add("no trusted time: no checkpoint was stamped");
            return;
        }
        var reader = LogReader.open(folder.log());
        try (var files = Files.list(folder.stamps())) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(TOKEN)) {
                    check(file, reader, faults, remarks);
                } else if (!Files.exists(file.resolveSibling(name.replace(NOTE, TOKEN)))) {
                    faults.add(new Fault("stamps/" + name, null, "belongs to no stamp"));
                }
            }
        }
    }

    private static void check(Path file, LogReader reader, List<Fault> faults, List<String> remarks)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] note = Files.readAllBytes(file.resolveSibling(name.replace(TOKEN, NOTE)));
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
            boolean isOurs = checkpoint.size() <= reader.size()
                    && checkpoint.origin().equals(reader.checkpoint().origin())
                    && reader.root(checkpoint.size()).equals(checkpoint.root());
            if (!isOurs) {
                faults.add(new Fault("stamps/" + name, null, "is on a checkpoint of another history"));
                return;
            }
            var token = new TimeStampToken(ContentInfo.getInstance(Files.readAllBytes(file)));
            X509CertificateHolder signer = verify(token, Salt.sha256(note));
            remarks.add("stamped: the first " + checkpoint.size() + " entries by "
                    + token.getTimeStampInfo().getGenTime().toInstant() + ", says " + signer.getSubject()
                    + " (certificate SHA-256 "
                    + java.util.HexFormat.of().formatHex(Salt.sha256(signer.getEncoded())) + ")");
        } catch (IOException | TSPException | CMSException | RuntimeException e) {
            // Damaged ASN.1 makes its parser throw whatever it comes upon.
            faults.add(new Fault("stamps/" + name, null, "is no stamp on its checkpoint: " + e.getMessage()));
        }
    }

    /// Checks that a token is on these bytes and signed by the certificate that it carries.
    ///
    /// @return that certificate
    @SuppressWarnings("unchecked") // The token's store of certificates does not say of what it is a store.
    static X509CertificateHolder verify(TimeStampToken token, byte[] imprint) throws TSPException, CMSException {
        if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint)) {
            throw new IllegalArgumentException("it is on other bytes");
        }
        for (Object found : token.getCertificates().getMatches(token.getSID())) {
            if (found instanceof X509CertificateHolder certificate) {
                token.validate(verifier(certificate));
                return certificate;
            }
        }
        throw new IllegalArgumentException("it does not carry the certificate of its signer");
    }

    private static SignerInformationVerifier verifier(X509CertificateHolder certificate) {
        var names = new DefaultCMSSignatureAlgorithmNameGenerator();
        var signatures = new DefaultSignatureAlgorithmIdentifierFinder();
        var digests = new DefaultDigestAlgorithmIdentifierFinder();
        var calculators = new BcDigestCalculatorProvider();
        boolean isRsa = certificate
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getAlgorithm()
                .equals(org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.rsaEncryption);
        try {
            return isRsa
                    ? new BcRSASignerInfoVerifierBuilder(names, signatures, digests, calculators).build(certificate)
                    : new BcECSignerInfoVerifierBuilder(names, signatures, digests, calculators).build(certificate);
        } catch (OperatorCreationException e) {
            throw new IllegalArgumentException("the certificate's key is neither RSA nor EC", e);
        }
    }
}
