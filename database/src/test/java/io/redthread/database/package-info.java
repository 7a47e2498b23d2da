@NullMarked
package io.redthread.database;

import org.jspecify.annotations.NullMarked;
