package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.process.Node;
import io.redthread.process.NodeForm;
import io.redthread.process.Standard;
import io.redthread.process.StandardId;
import io.redthread.process.Standards;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standards in force, to read. */
@RestController
@RequestMapping("/api/process/standards")
class StandardController {

    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    @Requires({Permission.PROCESS_READ, Permission.MONITORING_READ})
    List<StandardView> published() {
        return standards.published().stream().map(StandardView::of).toList();
    }

    /** A standard as pages show it. */
    record StandardView(StandardId id, String scenario, int version, List<NodeView> nodes) {

        static StandardView of(Standard it) {
            return new StandardView(
                    it.id(),
                    it.scenario(),
                    it.version(),
                    it.nodes().stream().map(NodeView::of).toList());
        }
    }

    /** A node as pages show it. */
    record NodeView(
            int position,
            String code,
            boolean automatic,
            String ownerDepartment,
            long limitSeconds,
            Node.Bilingual title,
            Node.Bilingual instruction,
            Node.Bilingual tools,
            @Nullable NodeForm form) {

        static NodeView of(Node it) {
            return new NodeView(
                    it.position(),
                    it.code().value(),
                    it.automatic(),
                    it.ownerDepartment(),
                    it.limit().toSeconds(),
                    it.title(),
                    it.instruction(),
                    it.tools(),
                    it.form().orElse(null));
        }
    }
}
