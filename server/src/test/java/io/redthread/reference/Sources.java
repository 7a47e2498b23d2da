package io.redthread.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comments of the program's own sources say. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");

    /**
     * A type or package.
     *
     * @param comment its whole comment
     * @param sentence the first sentence of it
     * @param parameters comments of its components by name
     * @param methods first sentences of its public methods by name
     * @param kind the kind of refusal that it is, empty when it is none
     */
    record Described(
            String comment,
            String sentence,
            Map<String, String> parameters,
            Map<String, String> methods,
            String kind) {}

    private final Map<String, Described> types = new TreeMap<>();

    private Sources() {}

    static Sources read() {
        var sources = new Sources();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(MAIN);
                var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var paths =
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            for (var unit : task.parse()) {
                sources.new Reader(unit, DocTrees.instance(task)).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** The type of that binary name with dots, or the package. */
    Optional<Described> of(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Described> of(Class<?> type) {
        return of(type.getName().replace('$', '.'));
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final DocTrees docs;

        Reader(CompilationUnitTree unit, DocTrees docs) {
            this.unit = unit;
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
            if (unit.getSourceFile().getName().endsWith("package-info.java")) {
                note(tree.getPackageName().toString(), Map.of(), "");
            }
            return super.visitPackage(tree, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            var name = new StringBuilder(tree.getSimpleName());
            for (var outer = getCurrentPath().getParentPath();
                    outer.getLeaf() instanceof ClassTree around;
                    outer = outer.getParentPath()) {
                name.insert(0, around.getSimpleName() + ".");
            }
            var methods = new LinkedHashMap<String, String>();
            var kind = "";
            for (var member : tree.getMembers()) {
                if (member instanceof MethodTree method) {
                    var path = new TreePath(getCurrentPath(), method);
                    var comment = docs.getDocCommentTree(path);
                    if (comment != null
                            && method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            && method.getReturnType() != null) {
                        methods.putIfAbsent(method.getName().toString(), text(comment.getFirstSentence()));
                    }
                    if (method.getName().contentEquals("kind") && method.getBody() != null) {
                        kind = method.getBody().toString().replaceAll("(?s).*Kind\\.([A-Z_]+).*", "$1");
                    }
                }
            }
            note(unit.getPackageName() + "." + name, methods, kind);
            return super.visitClass(tree, nothing);
        }

        private void note(String name, Map<String, String> methods, String kind) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            var parameters = new LinkedHashMap<String, String>();
            if (comment != null) {
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(it -> parameters.put(it.getName().toString(), text(it.getDescription())));
            }
            types.put(
                    name,
                    new Described(
                            comment == null ? "" : text(comment.getFullBody()),
                            comment == null ? "" : text(comment.getFirstSentence()),
                            parameters,
                            methods,
                            kind));
        }

        /** The tree prints everything beyond ASCII as an escape. */
        private static String unescaped(String text) {
            return Pattern.compile("\\\\u([0-9a-f]{4})")
                    .matcher(text)
                    .replaceAll(it -> String.valueOf((char) Integer.parseInt(it.group(1), 16)));
        }

        private static String text(List<?> parts) {
            var text = new StringBuilder();
            parts.forEach(text::append);
            return unescaped(text.toString())
                    .replaceAll("\\{@(?:code|link|literal)\\s+([^}]*)}", "`$1`")
                    .replaceAll("\\{@value\\s+#?([^}]*)}", "`$1`")
                    .replaceAll("`#?([^`]*)`", "`$1`")
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?<p> ?", "\n\n")
                    .strip();
        }
    }
}
