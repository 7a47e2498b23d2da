package io.redthread.platform.files;

import io.redthread.kernel.InvalidInput;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.web.multipart.MultipartFile;

/** A file as it came in a form. */
public final class FileUpload {

    private FileUpload() {}

    /**
     * What keeping it under its name answers; refused at {@code /file} when it is larger than
     * {@link StoredFiles#LARGEST} bytes, before it is read.
     */
    public static <T> T of(MultipartFile file, BiFunction<String, byte[], T> keep) throws IOException {
        if (file.getSize() > StoredFiles.LARGEST) {
            throw InvalidInput.of("/file", file.getSize(), "file-too-large");
        }
        return keep.apply(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }
}
