# Targets for people who work on the code: format, tidy.
file(GLOB_RECURSE formatted CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/include/*.hpp ${PROJECT_SOURCE_DIR}/src/*.[ch]pp ${PROJECT_SOURCE_DIR}/tests/*.[ch]pp
     ${PROJECT_SOURCE_DIR}/examples/*.cpp)

find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CLANG_FORMAT)
  add_custom_target(format COMMAND ${CLANG_FORMAT} -i ${formatted} VERBATIM)
endif()

find_program(RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
if(RUN_CLANG_TIDY)
  add_custom_target(tidy COMMAND ${RUN_CLANG_TIDY} -quiet -p ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR}/src/ VERBATIM)
endif()

# Times of the main job.
find_program(HYPERFINE hyperfine)
if(HYPERFINE)
  add_custom_target(bench COMMAND ${CMAKE_COMMAND} -E env DUTYGRAPH=${CMAKE_BINARY_DIR}/src/cli/dutygraph
                                  bash ${PROJECT_SOURCE_DIR}/tests/bench/report.sh
                    USES_TERMINAL VERBATIM)
endif()
