using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.Language.Times;

namespace Butler.Environments.Tests.PersonalTasks.Agents;

/// <summary>What a user tells Butler alone gets into no text that Butler proposes.</summary>
public sealed class DiscretionTests
{
    [Theory]
    [InlineData("Mail Ana that I come on Friday. My physiotherapy is nobody's business.", "Friday", "physiotherapy")]
    [InlineData("Draft an answer: the plan is ready by noon. It was my back; not a word about it.", "plan", "back")]
    [InlineData("E-mail Ben that I leave at three. Don't mention the divorce.", "leave", "divorce")]
    [InlineData("Write to Ana: I can't join on Monday. Because of my insomnia, and that stays between us.", "join", "insomnia")]
    [InlineData("Mail Ben that I am back on Monday. Do not give my surgery as the cause.", "Monday", "surgery")]
    [InlineData("Tell Ana by mail that I take Thursday off. The loan is for your ears only.", "Thursday", "loan")]
    public void What_is_for_Butler_alone_is_in_no_message(string todo, string kept, string secret)
    {
        var reading = TodoReader.Read(todo, [], Notation.Now);
        Assert.Contains(kept, reading.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, reading.Message + reading.Subject, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Mail Ana that the report is out and the private dining room is booked.", "dining room")]
    [InlineData("Tell Ben by mail that he doesn't know the code yet: it is 1234.", "1234")]
    [InlineData("Write to Ana that the secret santa list is done.", "santa")]
    [InlineData("Tell Ben by mail that the clinic is not open on Friday.", "clinic")]
    [InlineData("Mail Ana that the loan contract is signed.", "loan")]
    public void What_only_sounds_private_is_told(string todo, string kept) =>
        Assert.Contains(kept, TodoReader.Read(todo, [], Notation.Now).Message, StringComparison.Ordinal);

    [Fact]
    public void A_draft_with_nothing_to_say_thanks_and_does_not_repeat_the_to_do()
    {
        foreach (var tone in (string?[])["professional", "casual", "brief", null])
        {
            var draft = DraftComposer.Compose(new() { EmailId = "mail_1", ThreadId = "thread_1", FromName = "Ana Ruiz", FromAddress = "ana@example.com", Subject = "Plan", Body = "Well?", ReceivedAt = default }, message: null, tone, "Sam Lee");
            Assert.Contains("Thank", draft, StringComparison.Ordinal);
            Assert.EndsWith(tone is "casual" or "brief" ? "Sam" : "Sam Lee", draft, StringComparison.Ordinal);
        }
    }

    // Wording of train and validation was read while the phrases were written; that of test was not, and only this count is known of it.
    [Theory]
    [InlineData("train", 0)]
    [InlineData("validation", 0)]
    [InlineData("test", 520)]
    public void Of_the_private_matters_of_generated_to_dos_no_more_get_into_a_message_than_measured(string split, int perThousand)
    {
        var (told, all) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var scenario = ScenarioGenerator.Generate(seed, split, "hard");
            foreach (var todo in scenario.Todos)
            {
                var secrets = scenario.Truths[todo.TodoId].Required.OfType<Expectation.Says>().SelectMany(says => says.Never).Distinct().ToArray();
                if (secrets.Any(secret => FactWords.AreAllIn(FactWords.In(todo.Text), secret)))
                {
                    var words = FactWords.In(TodoReader.Read(todo.Text, scenario.Knowledge.Contacts, Notation.Now).Message ?? string.Empty);
                    (told, all) = (told + (secrets.Any(secret => FactWords.AreAllIn(words, secret)) ? 1 : 0), all + 1);
                }
            }
        }

        Assert.True(all > 50, $"Only {all} to-dos have a secret.");
        Assert.True(told * 1000 <= perThousand * all, $"{told} of {all} are told.");
    }
}
