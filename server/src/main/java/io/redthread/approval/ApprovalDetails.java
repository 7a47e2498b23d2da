package io.redthread.approval;

import io.redthread.approval.ApprovalDetail.ActView;
import io.redthread.approval.ApprovalDetail.Mine;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.domain.Step;
import io.redthread.approval.store.ActRow;
import io.redthread.approval.store.ActStore;
import io.redthread.approval.store.TalkStore;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.Substitutes;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what to know about an approval. */
@Component
class ApprovalDetails {

    private final ApprovalViews views;
    private final Subjects subjects;
    private final ActStore acts;
    private final TalkStore talk;
    private final StoredFiles files;
    private final Substitutes substitutes;
    private final Admission admission;
    private final Circumstances circumstances;
    private final Actors actors;

    ApprovalDetails(
            ApprovalViews views,
            Subjects subjects,
            ActStore acts,
            TalkStore talk,
            StoredFiles files,
            Substitutes substitutes,
            Admission admission,
            Circumstances circumstances,
            Actors actors) {
        this.views = views;
        this.subjects = subjects;
        this.acts = acts;
        this.talk = talk;
        this.files = files;
        this.substitutes = substitutes;
        this.admission = admission;
        this.circumstances = circumstances;
        this.actors = actors;
    }

    /** What the owner says of a document. */
    Optional<SubjectCard> card(DocumentRef document) {
        return Optional.ofNullable(subjects.cards(List.of(document)).get(document));
    }

    ApprovalDetail of(Approval it, Optional<SubjectCard> card, List<Approval> similar) {
        var all = new ArrayList<>(List.of(it));
        all.addAll(similar);
        var shown = views.of(all);
        return new ApprovalDetail(
                shown.getFirst(), card.orElse(null), acts(it), mine(it), shown.subList(1, shown.size()));
    }

    private List<ActView> acts(Approval it) {
        var rows = acts.of(List.of(it.id()));
        var ids = new HashSet<PersonId>();
        rows.forEach(row -> {
            row.person().ifPresent(ids::add);
            row.onBehalfOf().ifPresent(ids::add);
            ids.addAll(row.targets());
        });
        var names = views.who(ids);
        var kept = files.of(rows.stream().flatMap(row -> row.files().stream()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        return rows.stream().map(row -> act(it, row, names, kept)).toList();
    }

    private ActView act(Approval it, ActRow row, Map<PersonId, Who> names, Map<FileId, StoredFile> kept) {
        var now = circumstances.now();
        var role = row.step().flatMap(it::step).map(Step::role);
        var end = new Ending(row.at(), Optional.empty(), row.reason(), "");
        return new ActView(
                row.at(),
                row.kind(),
                role.map(now::nameZh).orElse(""),
                role.map(now::nameEn).orElse(""),
                row.person().map(names::get).orElse(null),
                row.onBehalfOf().map(names::get).orElse(null),
                row.targets().stream().map(names::get).filter(Objects::nonNull).toList(),
                EndTexts.zh(now.reasons(), end),
                EndTexts.en(now.reasons(), end),
                row.opinion(),
                row.files().stream().map(kept::get).filter(Objects::nonNull).toList(),
                row.seconds().orElse(null),
                CurrentAccess.get().may(Permission.JOURNAL_READ) ? row.address() : null);
    }

    private Mine mine(Approval it) {
        var actor = actors.current();
        var me = actor.self();
        var seats = new ArrayList<PersonId>();
        me.ifPresent(seats::add);
        var absent = me.map(substitutes::standingIn).orElse(List.of());
        absent.forEach(view -> seats.add(view.person().id()));
        var own = actor.is(it.subject().submitter());
        var turn = own
                ? Optional.<Step>empty()
                : it.active().filter(step -> seats.stream().anyMatch(step::isOpenTo));
        var seat = turn.flatMap(step -> seats.stream().filter(step::isOpenTo).findFirst());
        var beyond = turn.flatMap(step -> seat.flatMap(person -> admission.authority(it, step.id(), person)));
        return new Mine(
                turn.map(Step::id).orElse(null),
                seat.filter(person -> !me.equals(Optional.of(person)))
                        .flatMap(person ->
                                Optional.ofNullable(views.who(List.of(person)).get(person)))
                        .map(Who::username)
                        .orElse(null),
                turn.isPresent() && beyond.isEmpty(),
                beyond.map(ApprovalRefusal.BeyondAuthority::ceiling).orElse(""),
                turn.map(Step::opinionRequired).orElse(false),
                own && !it.state().ended(),
                me.filter(person -> talk.owes(it.id(), person)).isPresent());
    }
}
