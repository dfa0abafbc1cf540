// Hostile texts: issues, paths and messages are bounded, and so is the time.
#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"
#include "refusals.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += (i ? "," : "") + part;
  return text;
}

/// `count` members with different keys.
[[nodiscard]] std::string members(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i ? ",\"" : "\"") + std::to_string(i) + "\":1";
  return text;
}

struct Hostile {
  const char* what;
  std::string scenario, request;
};

[[nodiscard]] std::vector<Hostile> hostile_texts() {
  const std::string good = article().dump(), key(500'000, 'k');
  Json lists = article();
  for (int i = 0; i < 9'000; ++i)
    lists["sources"].push_back(
        {{"id", std::to_string(99'999 - i)}, {"title", ""}, {"publisher", ""}, {"date", ""}, {"url", nullptr}});
  return {
      {"one key many times below a long one", "{\"" + key + "\":{" + repeated("\"a\":1", 80'000) + "}}", ""},
      {"many keys twice below a long one", "{\"" + key + "\":{" + members(20'000) + "," + members(20'000) + "}}", ""},
      {"a list of empty objects", "{\"sources\":[" + repeated("{}", 340'000) + "]}", ""},
      {"a list of numbers", "[" + repeated("1", 520'000) + "]", ""},
      {"unknown keys", "{" + members(100'000) + "}", ""},
      {"unknown parameters", good, "{\"overrides\":{" + members(100'000) + "}}"},
      {"unknown metrics", good, "{\"metrics\":[" + repeated("\"m\"", 200'000) + "]}"},
      {"ids in falling order", lists.dump(), ""},
      {"a number of a million digits", std::string(1'000'000, '7'), ""},
      {"a key of a million bytes", "{\"" + std::string(1'000'000, '~') + "\":1}", ""},
      {"an id of half a million bytes", R"({"providers":[{"id":")" + key + R"("},{"id":")" + key + R"("}]})", ""},
  };
}

}  // namespace

TEST_CASE("no text makes a large reply") {
  for (const Hostile& hostile : hostile_texts()) {
    INFO(hostile.what);
    const std::string reply = Service().handle("simulate", hostile.scenario, hostile.request);
    CHECK(reply.size() < 2'000'000);
    const Json issues = Json::parse(reply).value("issues", Json::array());
    CHECK(issues.size() <= 1001);
    for (const Json& issue : issues) {
      CHECK(issue["path"].get<std::string>().size() <= 1000);
      CHECK(issue["message"].get<std::string>().size() <= 4000);
    }
  }
}

TEST_CASE("a thousand faults are listed, and that there are more") {
  Json scenario = article();
  for (int i = 0; i < 999; ++i) scenario["contracts"][0]["magic-" + std::to_string(i)] = 1;
  CHECK(faults_of_text(scenario.dump()).size() == 999);
  scenario["contracts"][0]["one more"] = 1;
  CHECK(faults_of_text(scenario.dump()).size() == 1000);
  scenario["contracts"][0]["and another"] = 1;
  const auto paths = faults_of_text(scenario.dump(), R"({"magic":1})");
  CHECK(paths.size() == 1001);
  CHECK(paths.back() == "/scenario");
  const auto of_request = faults_of_request("{\"overrides\":{" + members(1001) + "}}");
  CHECK(of_request.size() == 1001);
  CHECK(of_request.back() == "/request");
}

TEST_CASE("a pointer is cut to whole segments within 1,000 characters") {
  const auto path_of_key = [](const std::string& key) {
    Json scenario = article();
    scenario["horizon"][key] = 1;
    return faults_of_text(scenario.dump()).at(0);
  };
  const std::string parent = "/scenario/horizon";
  const std::size_t left = 1000 - parent.size() - 1;
  CHECK(path_of_key(std::string(left, 'k')) == parent + "/" + std::string(left, 'k'));
  CHECK(path_of_key(std::string(left + 1, 'k')) == parent);
  CHECK(path_of_key(std::string(left / 2 + 1, '~')) == parent);  // ~0 are two characters
  std::string letters;
  for (std::size_t i = 0; i < left; ++i) letters += "é";  // and é is one
  CHECK(path_of_key(letters) == parent + "/" + letters);

  Json scenario = article();
  scenario["horizon"]["start"] = {{std::string(2000, 'k'), {{"a", 1}}}};
  std::string text = scenario.dump();
  text.insert(text.find("\"a\":1"), "\"a\":2,");
  const Json reply = Json::parse(Service().handle("evaluate", text, ""));
  CHECK(reply["issues"][0]["path"] == "/scenario/horizon/start");
  CHECK(reply["issues"][0]["message"].get<std::string>().ends_with("k…/a"));
}

}  // namespace dealscope::test
