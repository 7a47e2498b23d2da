/** Finding things by pieces of their names: character bigrams and pinyin initials. */
@NullMarked
package io.redthread.platform.search;

import org.jspecify.annotations.NullMarked;
