using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>What a reset shows of a generated episode: the same bytes every time, and nothing of what is right.</summary>
public sealed class SealedScenarioTests
{
    private const int Seeds = 200;

    private static readonly string[] Hidden =
        ["agent", "agent_name", "tool", "tier", "truth", "truths", "required", "missing", "kind", "never", "recipients", "outage", "arrivals", "follow_ups", "seed", "split", "difficulty"];

    public static TheoryData<string, string> SplitsAndDifficulties => Episodes.SplitsAndDifficulties;

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public async Task A_reset_shows_no_value_that_has_to_be_found_out(string split, string difficulty)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, split, difficulty);
            var game = await Episodes.BeginAsync(seed, split, difficulty);
            var json = game.Observation.ToJson();
            var shown = game.Observation.Prompt + json;
            var texts = string.Join('\n', scenario.Todos.Select(todo => todo.Text).Concat(scenario.Inbox.Select(mail => mail.FromAddress)));

            Assert.Empty(Names(JsonNode.Parse(json)).Intersect(Hidden));
            foreach (var truth in scenario.Truths.Values)
            {
                foreach (var found in new[] { truth.Right("start_time"), truth.Right("to"), truth.Right("attendee_emails"), truth.Right("recurrence"), truth.Missing?.Answer })
                {
                    Assert.False(
                        found is not null && shown.Contains(found, StringComparison.Ordinal) && !texts.Contains(found, StringComparison.Ordinal),
                        $"{split} {difficulty} {seed} shows {found}");
                }
            }

            Assert.All(scenario.Knowledge.Notes, note => Assert.DoesNotContain(note.Text, shown, StringComparison.Ordinal));

            // An action item may stand in its notes word for word.
            Assert.All(
                scenario.LaterTodos().Where(todo => !texts.Contains(todo.Text, StringComparison.Ordinal)),
                todo => Assert.DoesNotContain(todo.Text, shown, StringComparison.Ordinal));
            Assert.DoesNotContain(game.Observation.Todos, todo => scenario.LaterTodos().Any(later => later.TodoId == todo.TodoId));
        }
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public async Task The_same_seed_is_the_same_bytes_in_a_new_world_and_in_a_used_one(string split, string difficulty)
    {
        var used = PersonalTasksContract.Instance.CreateEnvironment();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty };
            var first = (await Episodes.BeginAsync(seed, split, difficulty)).Observation.ToJson();
            var second = (await used.ResetAsync(request, default)).Observation.ToJson();

            Assert.Equal(first, second);
        }
    }

    [Fact]
    public async Task Another_seed_split_or_difficulty_is_another_episode()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        for (var seed = 0; seed < Seeds / 2; seed++)
        {
            var splitsOf = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var split in PersonalTasksContract.AllSplits)
            {
                foreach (var difficulty in PersonalTasksContract.AllDifficulties)
                {
                    var observation = (await Episodes.BeginAsync(seed, split, difficulty)).Observation;
                    seen.Add(observation.ToJson());
                    count++;
                    Assert.All(observation.Todos, todo => Assert.Equal(split, splitsOf.TryAdd(todo.Text, split) ? split : splitsOf[todo.Text]));
                }
            }
        }

        Assert.Equal(count, seen.Count);
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };
}
