package io.redthread.process;

import io.redthread.identity.DepartmentWork;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseFigures.OpenCount;
import io.redthread.process.domain.FormCheck;
import io.redthread.process.store.DeskStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manual nodes with a form (人工节点): who must fill in what, and the act that does the node. Only people of the node's
 * department do it, only where the case waits there, and only with a form that is complete.
 */
@Service
public class ManualNodes {

    /** Result kept with the node's fact. */
    static final String DONE = "filled-in";

    private final DeskStore store;
    private final Standards standards;
    private final Cases cases;
    private final CaseFigures figures;
    private final DepartmentWork departments;
    private final StoredFiles files;
    private final Journal journal;
    private final Clock clock;

    ManualNodes(
            DeskStore store,
            Standards standards,
            Cases cases,
            CaseFigures figures,
            DepartmentWork departments,
            StoredFiles files,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.standards = standards;
        this.cases = cases;
        this.figures = figures;
        this.departments = departments;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** The manual nodes of the standards in force, with how many cases wait there. */
    @Transactional(readOnly = true)
    public List<Desk> desks() {
        var open = figures.open(List.of());
        return Standard.merged(standards.published()).stream()
                .filter(node -> node.form().isPresent())
                .map(node -> desk(node, open))
                .toList();
    }

    private Desk desk(Node node, List<OpenCount> open) {
        var here = open.stream()
                .filter(it -> it.node().equals(node.code()) && it.state() == CaseState.WAITING)
                .toList();
        return new Desk(
                node,
                departments.isMine(node.ownerDepartment()),
                here.stream().mapToLong(OpenCount::count).sum(),
                here.stream().mapToLong(OpenCount::overdue).sum());
    }

    /** The cases that wait at a manual node, by deadline. */
    @Transactional(readOnly = true)
    public Page<DeskCase> page(NodeCode node, PageQuery query) {
        return store.page(node, query);
    }

    /** Where a case stands and what was filled in for it so far. */
    @Transactional(readOnly = true)
    public Sheet sheet(CaseId id) {
        var it = read(id);
        return new Sheet(it, departments.isMine(it.node().ownerDepartment()), store.entries(id));
    }

    /** Does the node a case waits at with what was filled in; refuses other nodes, other departments and gaps. */
    @Transactional
    public void fill(CaseId id, NodeCode node, Map<String, String> values) {
        var run = cases.complete(List.of(id), node, it -> {
            requireMine(it);
            var form = it.node().form().orElseThrow(() -> notHere(it, node));
            var errors = FormCheck.of(form, values);
            if (!errors.isEmpty()) {
                throw new Refused(new InvalidInput(errors));
            }
            requireFiles(form, values);
            keep(it, node, values);
            return new Outcome.Done(DONE);
        });
        journal.record(Act.of(
                "node-filled-in",
                Cases.document(id),
                run.cases().getFirst().number(),
                Map.of("node", node.value(), "fields", List.copyOf(new TreeMap<>(values).keySet()))));
    }

    /** Keeps a file for the node a case waits at; the form names it then. */
    @Transactional
    public StoredFile attach(CaseId id, String name, byte[] bytes) {
        var it = read(id);
        requireMine(it);
        if (it.state() != CaseState.WAITING || it.node().form().isEmpty()) {
            throw notHere(it, it.node().code());
        }
        return files.keep(name, bytes);
    }

    /** A file that was attached at a manual node of the case; refuses others, and people whose work it is not. */
    @Transactional(readOnly = true)
    public Content file(CaseId id, FileId wanted) {
        var it = read(id);
        requireMine(it);
        var named = store.entries(id).stream()
                .anyMatch(entry -> entry.content().containsValue(Long.toString(wanted.value())));
        var known = named ? files.of(List.of(wanted)) : List.<StoredFile>of();
        if (known.isEmpty()) {
            throw InvalidInput.of("/file", wanted.value(), "form-file-unknown");
        }
        return new Content(known.getFirst(), files.content(wanted).orElseThrow());
    }

    private void keep(CaseInHand it, NodeCode node, Map<String, String> values) {
        store.add(new NodeEntry(
                it.id(),
                it.facts() + 1,
                it.standard().id(),
                node,
                values,
                clock.instant(),
                Callers.current().username()));
    }

    private void requireFiles(NodeForm form, Map<String, String> values) {
        for (var field : form.fields()) {
            var value = values.getOrDefault(field.code(), "");
            if (field.type() == FormField.Type.FILE && !value.isEmpty()) {
                var mine = files.of(List.of(new FileId(Long.parseLong(value)))).stream()
                        .anyMatch(it -> it.by().equals(Callers.current().username()));
                if (!mine) {
                    throw new Refused(new InvalidInput(
                            List.of(new InputError("/values/" + field.code(), value, "form-file-unknown"))));
                }
            }
        }
    }

    private void requireMine(CaseInHand it) {
        var node = it.node();
        if (!departments.isMine(node.ownerDepartment())) {
            throw new Refused(
                    new NotYourNode(it.number(), node.title().zh(), node.title().en(), node.ownerDepartment()));
        }
    }

    private CaseInHand read(CaseId id) {
        return cases.read(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(new CaseNotFound(id)));
    }

    private static Refused notHere(CaseInHand it, NodeCode wanted) {
        return new Refused(new NodeNotReached(
                it.number(),
                Objects.requireNonNull(wanted).value(),
                it.node().code().value(),
                it.state().code()));
    }

    /**
     * A manual node and its queue.
     *
     * @param node what it asks
     * @param mine whether the caller may do it
     * @param waiting cases that wait there
     * @param overdue those past their deadline
     */
    public record Desk(Node node, boolean mine, long waiting, long overdue) {}

    /**
     * A case that waits at a manual node.
     *
     * @param id which
     * @param number the order's number
     * @param enteredAt since when
     * @param dueAt until when it must be done
     */
    public record DeskCase(CaseId id, String number, Instant enteredAt, Instant dueAt) {}

    /**
     * A file with its bytes.
     *
     * @param file what is known of it
     * @param bytes its content
     */
    public record Content(StoredFile file, byte[] bytes) {}

    /**
     * A case with its present node and earlier entries.
     *
     * @param it the case
     * @param mine whether the caller may do the present node
     * @param entries what was filled in, in order
     */
    public record Sheet(CaseInHand it, boolean mine, List<NodeEntry> entries) {}
}
