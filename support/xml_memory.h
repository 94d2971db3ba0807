// Want of memory in libxml2, which takes it for a fault of the text and goes on with what it has. Door:
// exit_when_memory_lacks.
#pragma once

namespace xxgk::xml {

/// From now on libxml2 ends the process, with failure, when it finds no memory: for child processes whose memory is
/// limited.
void exit_when_memory_lacks();

}  // namespace xxgk::xml
