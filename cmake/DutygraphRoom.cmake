# One room = one static library with one public header. `ABOVE` names the rooms whose headers it may include, so the
# link line is the rule; `PRIVATE` the outside libraries that stay in its sources. `PROGRAM_ONLY` keeps the room out of
# the installed library.
#
# A unity build (CMAKE_UNITY_BUILD, on in the preset `release`) compiles eight sources together, which takes a third of the
# time. `ALONE` names the sources, again, that use a word in their own way which another source of the room uses too.
#
#   dutygraph_room(network ABOVE plan registry SOURCES build.cpp project.cpp PUBLIC Boost::headers)
function(dutygraph_room room)
  cmake_parse_arguments(ARG "PROGRAM_ONLY" "" "ABOVE;SOURCES;ALONE;PRIVATE;PUBLIC" ${ARGN})
  set(target dutygraph_${room})
  add_library(${target} STATIC ${ARG_SOURCES})
  set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  add_library(dutygraph::${room} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include
                                  FILES ${PROJECT_SOURCE_DIR}/include/dutygraph/${room}.hpp)
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${room} VERIFY_INTERFACE_HEADER_SETS ON
                                             POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${target} PUBLIC cxx_std_20)
  list(TRANSFORM ARG_ABOVE PREPEND dutygraph::)
  target_link_libraries(${target} PUBLIC ${ARG_ABOVE} ${ARG_PUBLIC}
                                  PRIVATE ${ARG_PRIVATE} $<BUILD_INTERFACE:dutygraph_warnings>)
  if(NOT ARG_PROGRAM_ONLY)
    set_property(GLOBAL APPEND PROPERTY DUTYGRAPH_INSTALLED_ROOMS ${target})
  endif()
endfunction()

# GoogleTest suite of a room: tests/<room>/*_test.cpp. LINK names further rooms or libraries; ALONE as above.
function(dutygraph_test room)
  cmake_parse_arguments(ARG "" "" "SOURCES;ALONE;LINK" ${ARGN})
  set(target test_${room})
  add_executable(${target} ${ARG_SOURCES})
  set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_link_libraries(${target} PRIVATE dutygraph::${room} ${ARG_LINK} GTest::gmock_main dutygraph_warnings)
  target_compile_definitions(${target} PRIVATE DUTYGRAPH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # Tests run in seconds and take minutes to compile: no optimising, and the matchers' header once, in the first suite.
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>)
  get_property(first GLOBAL PROPERTY DUTYGRAPH_FIRST_SUITE)
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE <gmock/gmock.h>)
    set_property(GLOBAL PROPERTY DUTYGRAPH_FIRST_SUITE ${target})
  endif()
  gtest_discover_tests(${target} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${room})
endfunction()

# -Wno-restrict: GCC 12 warns falsely on std::string concatenation (GCC bug 105329).
add_library(dutygraph_warnings INTERFACE)
target_compile_options(dutygraph_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast -Wno-restrict
  $<$<BOOL:${DUTYGRAPH_WERROR}>:-Werror>)
# Of files compiled together these two say nothing: what they warn of is the neighbour's.
if(CMAKE_UNITY_BUILD)
  target_compile_options(dutygraph_warnings INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
