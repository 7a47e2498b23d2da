package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.events.ApprovalOpened;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.approval.store.InboxStore;
import io.redthread.identity.IdentityRefusal;
import io.redthread.identity.PersonId;
import io.redthread.identity.Substitutes;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whom, and everything to know before deciding (收件箱). */
@Service
@Transactional(readOnly = true)
public class ApprovalInbox {

    private static final int SIMILAR = 3;

    private final InboxStore inbox;
    private final ApprovalStore store;
    private final ApprovalViews views;
    private final ApprovalDetails details;
    private final Circumstances circumstances;
    private final Substitutes substitutes;
    private final ApprovalVisibility visibility;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    ApprovalInbox(
            InboxStore inbox,
            ApprovalStore store,
            ApprovalViews views,
            ApprovalDetails details,
            Circumstances circumstances,
            Substitutes substitutes,
            ApprovalVisibility visibility,
            Actors actors,
            ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.store = store;
        this.views = views;
        this.details = details;
        this.circumstances = circumstances;
        this.substitutes = substitutes;
        this.visibility = visibility;
        this.actors = actors;
        this.events = events;
    }

    /** A page of what waits for the current person, or for those the person stands in for, by deadline. */
    public Page<InboxItem> mine(PageQuery query) {
        var me = actors.current().self().orElseThrow(() -> new IdentityRefusal.PeopleOnly().refused());
        var people = new LinkedHashSet<>(Set.of(me));
        substitutes.standingIn(me).forEach(it -> people.add(it.person().id()));
        var page = inbox.inbox(people, query);
        var found =
                store
                        .byIds(page.items().stream()
                                .map(InboxStore.Waiting::approval)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Approval::id, it -> it));
        var ids = new HashSet<>(people);
        found.values().forEach(it -> ids.add(it.subject().submitter()));
        var names = views.who(ids);
        return page.map(it -> item(it, Objects.requireNonNull(found.get(it.approval())), me, names));
    }

    /** A page of approvals the current person may see. */
    public Page<ApprovalView> page(ListFilter filter, PageQuery query) {
        var page = inbox.page(filter, actors.current().seat(), visibility.departments(), query);
        var found = views.of(store.byIds(page.items())).stream().collect(Collectors.toMap(ApprovalView::id, it -> it));
        return page.map(id -> Objects.requireNonNull(found.get(id)));
    }

    /** Everything about one approval; refused when the caller has no part in it. */
    public ApprovalDetail detail(ApprovalId id) {
        return store.byIds(List.of(id)).stream()
                .filter(visibility::sees)
                .findFirst()
                .map(this::detail)
                .orElseThrow(() -> new ApprovalNotFound(Long.toString(id.value())).refused());
    }

    /** Everything about the newest approval of a document. */
    public ApprovalDetail ofDocument(DocumentRef document) {
        return store.byIds(store.newest(List.of(document)).values()).stream()
                .filter(visibility::sees)
                .findFirst()
                .map(this::detail)
                .orElseThrow(() -> new ApprovalNotFound(document.toString()).refused());
    }

    /** The owner's card first: looking at the document may bring to light what widens its route. */
    private ApprovalDetail detail(Approval seen) {
        var subject = seen.subject();
        var card = details.card(subject.document());
        var it = store.byIds(List.of(seen.id())).getFirst();
        var similar = store.byIds(inbox.similar(subject.document().kind(), subject.department(), it.id(), SIMILAR));
        var detail = details.of(it, card, similar);
        var turn = Optional.ofNullable(detail.mine().step());
        turn.ifPresent(step ->
                actors.current().self().ifPresent(me -> events.publishEvent(new ApprovalOpened(it.id(), step, me))));
        return detail;
    }

    private InboxItem item(InboxStore.Waiting waiting, Approval it, PersonId me, Map<PersonId, Who> names) {
        var step = it.step(waiting.step()).orElseThrow();
        var now = circumstances.now();
        var submitter = it.subject().submitter();
        return new InboxItem(
                it.id(),
                step.id(),
                it.subject().number(),
                it.subject().title(),
                it.subject().amount(),
                it.subject().counting(),
                it.subject().urgent(),
                step.role(),
                now.nameZh(step.role()),
                now.nameEn(step.role()),
                step.opinionRequired(),
                names.getOrDefault(submitter, new Who(submitter, "", "")),
                step.activatedAt().orElse(it.submittedAt()),
                step.dueAt().orElse(it.submittedAt()),
                waiting.person().equals(me) ? null : names.get(waiting.person()));
    }
}
