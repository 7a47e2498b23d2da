package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of assembly instructions (组装图示): brought first, then named by a step. */
@Service
@Transactional
public class AssemblyPictures {

    private final StoredFiles files;
    private final AssemblyRecipes recipes;

    AssemblyPictures(StoredFiles files, AssemblyRecipes recipes) {
        this.files = files;
        this.recipes = recipes;
    }

    /**
     * A picture with its bytes.
     *
     * @param file what is known of it
     * @param bytes its content
     */
    public record Picture(StoredFile file, byte[] bytes) {}

    /** Keeps a picture; refuses what is none. */
    public StoredFile keep(String name, byte[] bytes) {
        var kept = files.keep(name, bytes);
        if (!kept.type().startsWith("image/")) {
            throw InvalidInput.of("/file", name, "picture-wanted");
        }
        recipes.allow(kept.id());
        return kept;
    }

    /** A picture of instructions; any other file is refused. */
    @Transactional(readOnly = true)
    public Picture of(FileId file) {
        var known = recipes.isPicture(file) ? files.of(List.of(file)) : List.<StoredFile>of();
        if (known.isEmpty()) {
            throw new Refused(new AssemblyRefusal.PictureNotFound(Long.toString(file.value())));
        }
        return new Picture(known.getFirst(), files.content(file).orElseThrow());
    }
}
