// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Leg;
import org.truceline.model.NoticeCheck;
import org.truceline.pages.Archive;
import org.truceline.people.OpenId;
import org.truceline.people.People;
import org.truceline.people.Postman;
import org.truceline.people.Rights;
import org.truceline.server.Server;
import org.truceline.server.api.AlarmMail;
import org.truceline.server.api.Api;
import org.truceline.server.api.Member;
import org.truceline.terms.Agreement;

/// Pages and API for the people of one member, who sign in and write in its name, and the mail that tells them of
/// alarms.
final class PeopleServer implements AutoCloseable {
    private final People people;
    private final Server server;
    private final @Nullable AlarmMail alarms;

    private PeopleServer(People people, Server server, @Nullable AlarmMail alarms) {
        this.people = people;
        this.server = server;
        this.alarms = alarms;
    }

    /// Starts to serve. As long as nobody can sign in, the one-time link for the first account is printed.
    static PeopleServer start(Member member, PeopleSettings settings, PrintWriter out) throws IOException {
        Path dir = member.record();
        var people = People.open(dir.resolve("private"), Clock.systemUTC());
        var openId = settings.openId() == null ? null : new OpenId(settings.openId(), Clock.systemUTC());
        var archive = new Archive(OpenRecord::agreement);
        var api = new Api(member, archive, people, Rights.builtIn(), settings.place(), openId);
        var server = Server.start(settings.port(), api);
        var mail = settings.mail();
        var alarms = mail == null
                ? null
                : AlarmMail.start(member, people.outbox(), new Postman(mail, people.outbox()), settings.to());
        people.firstStart()
                .ifPresent(token ->
                        out.println("Nobody can sign in yet. One-time link, good for a day, by which '" + People.FIRST
                                + "' sets a password:\n  http://127.0.0.1:" + server.port() + "/enter#" + token));
        out.println("Serving " + dir + " on http://127.0.0.1:" + server.port() + "  (stop with Ctrl-C)");
        out.flush();
        return new PeopleServer(people, server, alarms);
    }

    /// What the people of a member are helped by with places.
    record Places(Gazetteer gazetteer, Function<List<Leg>, List<NoticeCheck>> check) {
        static Places of(OpenRecord record, Agreement agreement) throws IOException {
            var books = GazetteerFiles.load(List.of(record.journal().gazetteerFolder()));
            var gazetteer = GazetteerFiles.with(books);
            return new Places(gazetteer, legs -> new PlaceCheck(gazetteer, agreement.countries()).of(legs));
        }
    }

    @Override
    public void close() {
        server.close();
        if (alarms != null) {
            alarms.close();
        }
        people.close();
    }
}
