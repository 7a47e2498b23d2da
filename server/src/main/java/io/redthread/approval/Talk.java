package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Step;
import io.redthread.approval.events.ApprovalNoted;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.approval.store.TalkStore;
import io.redthread.identity.IdentityRefusal;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.files.FileId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say beside the decisions: ask for opinions, answer, copy in, comment (征询、抄送、评论). */
@Service
@Transactional
public class Talk {

    private static final int MOST = 10;

    private final ApprovalStore store;
    private final TalkStore talk;
    private final Book book;
    private final Moves moves;
    private final Actors actors;
    private final OwnFiles own;
    private final People people;
    private final ApprovalVisibility visibility;
    private final Clock clock;

    Talk(
            ApprovalStore store,
            TalkStore talk,
            Book book,
            Moves moves,
            Actors actors,
            OwnFiles own,
            People people,
            ApprovalVisibility visibility,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.book = book;
        this.moves = moves;
        this.actors = actors;
        this.own = own;
        this.people = people;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Asks people for an opinion; the step goes on waiting for its own people. */
    public void consult(ApprovalId id, List<PersonId> persons, String question) {
        var it = seen(id);
        var asked = chosen(persons);
        talk.ask(id, asked, self(), text(question, true), clock.instant());
        write(it, ActKind.CONSULTED, asked, question, List.of());
        moves.tell(it, ApprovalNoted.Kind.CONSULTED, asked, question);
    }

    /** Gives the opinion asked for; answers who asked. */
    public void answer(ApprovalId id, String opinion, List<FileId> files) {
        var it = seen(id);
        var askers = talk.answer(id, self(), clock.instant());
        if (askers.isEmpty()) {
            throw new ApprovalNotFound(Long.toString(id.value())).refused();
        }
        write(it, ActKind.ANSWERED, askers, text(opinion, true), files);
        moves.tell(it, ApprovalNoted.Kind.ANSWERED, askers, opinion);
    }

    /** Lets people follow along. */
    public void copy(ApprovalId id, List<PersonId> persons) {
        var it = seen(id);
        var copied = chosen(persons);
        talk.copy(id, copied, clock.instant());
        write(it, ActKind.COPIED, copied, "", List.of());
        moves.tell(it, ApprovalNoted.Kind.COPIED, copied, "");
    }

    /** Says something, with @ to whom it is for; they may see the approval from then on. */
    public void comment(ApprovalId id, String comment, List<PersonId> mentioned, List<FileId> files) {
        var it = seen(id);
        var persons = mentioned.isEmpty() ? List.<PersonId>of() : chosen(mentioned);
        if (!persons.isEmpty()) {
            talk.copy(id, persons, clock.instant());
        }
        write(it, ActKind.COMMENTED, persons, text(comment, files.isEmpty()), files);
        moves.tell(it, ApprovalNoted.Kind.MENTIONED, persons, comment);
    }

    private void write(Approval it, ActKind kind, List<PersonId> persons, String text, List<FileId> files) {
        own.require(files);
        var act = new NewAct(
                it.id(), it.active().map(Step::id), kind, persons, "", text.strip(), files, Optional.empty());
        book.write(List.of(it), List.of(act), actors.current().onBehalfOf());
    }

    private Approval seen(ApprovalId id) {
        return store.byIds(List.of(id)).stream()
                .filter(visibility::sees)
                .findFirst()
                .orElseThrow(() -> new ApprovalNotFound(Long.toString(id.value())).refused());
    }

    private PersonId self() {
        return actors.current().seat().orElseThrow(() -> new IdentityRefusal.PeopleOnly().refused());
    }

    private List<PersonId> chosen(List<PersonId> persons) {
        var chosen = persons.stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw InvalidInput.of("/persons", chosen.size(), "persons-chosen");
        }
        var active = people.facts(chosen).values().stream()
                .filter(PersonFacts::active)
                .count();
        if (active != chosen.size()) {
            throw InvalidInput.of("/persons", chosen.size(), "person-unknown");
        }
        return chosen;
    }

    private static String text(String text, boolean wanted) {
        var plain = text.strip();
        if (wanted && plain.isEmpty()) {
            throw InvalidInput.of("/text", "", "value-required");
        }
        if (plain.length() > Decision.LONGEST) {
            throw InvalidInput.of("/text", text, "text-too-long");
        }
        return plain;
    }
}
