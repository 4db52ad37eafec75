using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>What holds of every generated to-do, whatever the seed.</summary>
public sealed class MadeTodoTests
{
    private const int Played = 150;
    private const int Looked = 500;

    public static TheoryData<string> Splits => [.. PersonalTasksContract.AllSplits];

    public static TheoryData<string, string> SplitsAndDifficulties => Episodes.SplitsAndDifficulties;

    [Theory]
    [MemberData(nameof(Splits))]
    public void An_easy_episode_says_all_that_is_needed(string split)
    {
        var lengths = SplitData.Of(split).Times.Lengths;
        foreach (var scenario in Episodes.Of(split, "easy", Looked))
        {
            Assert.Empty(scenario.LaterTodos());
            Assert.Empty(scenario.Calendar);
            Assert.Null(scenario.Outage);
            foreach (var todo in scenario.Todos)
            {
                var truth = scenario.Truths[todo.TodoId];
                Assert.Null(truth.Missing);
                Assert.False(Census.HasToBeLookedUp(scenario, todo), todo.Text);
                Assert.False(Census.TemptsToTell(scenario, todo), todo.Text);
                Assert.True(truth.Right("email_id") is not { } mail || scenario.Inbox.Any(each => each.EmailId == mail), todo.Text);
                Assert.True(
                    truth.Right("duration_minutes") is not { } minutes || lengths[minutes].Any(words => todo.Text.Contains(words, StringComparison.OrdinalIgnoreCase)),
                    todo.Text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public async Task The_right_calls_are_accepted_at_once_and_without_questions_where_it_is_easy(string split, string difficulty)
    {
        for (var seed = 0; seed < Played; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, split, difficulty);
            var oracle = new PersonalTasksOracle(scenario);
            var game = await Episodes.BeginAsync(seed, split, difficulty);
            while (!game.Last.Done && oracle.Next(game.Last) is { } action)
            {
                Assert.False(difficulty == "easy" && action.Tool == ToolNames.AskClarification);
                var reply = await game.PlayAsync(action);

                // Only an outage, of which only difficulty hard knows, is answered with anything else.
                Assert.True(reply.Ok || (difficulty == "hard" && reply.Code == "unavailable"), $"{split} {difficulty} {seed}: {reply.Code} {reply.Reason}");
            }

            Assert.True(game.Last.Terminated);
            Assert.Equal(1.0, game.Score, 9);
        }
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void A_meeting_begins_in_the_future_in_free_time_and_by_day(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);

        Assert.True(census.Tools["schedule_event"] > 500);
        Assert.Empty(census.MeetingFaults);
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void A_meeting_whose_slot_is_taken_moves_to_the_first_free_one_within_the_limit_that_its_text_names(string split, string difficulty) =>
        Assert.Empty(Census.Of(split, difficulty).MoveFaults);

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void What_only_the_user_knows_is_one_required_value_and_not_in_the_text(string split, string difficulty)
    {
        foreach (var scenario in Episodes.Of(split, difficulty, Looked))
        {
            foreach (var todo in scenario.AllTodos())
            {
                var truth = scenario.Truths[todo.TodoId];
                if (truth.Missing is { } missing)
                {
                    Assert.Single(truth.Required, each => each.Parameter == missing.Field);
                    Assert.DoesNotContain(missing.Answer, todo.Text, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(scenario.Knowledge.Notes, note => note.ToString().Contains(missing.Answer, StringComparison.OrdinalIgnoreCase));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void An_episode_is_whole(string split, string difficulty)
    {
        foreach (var scenario in Episodes.Of(split, difficulty, Looked))
        {
            var texts = scenario.AllTodos().Select(todo => todo.Text).ToArray();
            Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
            Assert.All(texts, text => Assert.False(text.AsSpan().ContainsAny('{', '}') || text.Contains("  ", StringComparison.Ordinal) || text != text.Trim(), text));
            Assert.Equal(scenario.AllTodos().Select(todo => todo.TodoId).Order(StringComparer.Ordinal), scenario.Truths.Keys.Order(StringComparer.Ordinal));
            Assert.True(scenario.Outage is null or { Steps: >= 1 and <= 3 });
            Assert.All(scenario.FollowUps, each => Assert.Equal(TodoKind.MeetingNotes, scenario.Truths[each.Key].Kind));
            Assert.All(scenario.Todos, todo => Assert.True(todo.ReceivedAt < scenario.Now));
            Assert.Equal(scenario.Todos.OrderBy(todo => todo.ReceivedAt).Select(todo => todo.TodoId), scenario.Todos.Select(todo => todo.TodoId));
            Assert.All(scenario.Inbox, mail => Assert.True(mail.ReceivedAt < scenario.Now));
            var addresses = scenario.Knowledge.Contacts.Select(contact => contact.Email).Append(scenario.Knowledge.Profile.Email).ToArray();
            Assert.Equal(addresses.Length, addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(addresses, address => Assert.Matches(@"^[a-z0-9]+\.[a-z0-9]+@[a-z]+\.example(\.(com|net|org))?$", address));
            Assert.All(
                scenario.Truths.Values.SelectMany(truth => new[] { truth.Right("to"), truth.Right("attendee_emails") }).OfType<string>(),
                address => Assert.Contains(address, addresses));
        }
    }
}
