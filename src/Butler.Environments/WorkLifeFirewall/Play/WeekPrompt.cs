using System.Globalization;
using System.Text;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>Writes the week as text for a language model.</summary>
public static class WeekPrompt
{
    /// <summary>What an agent of this world is told once.</summary>
    public static string System => Sentences.Default.System;

    /// <summary>Writes the text.</summary>
    public static string Write(WeekView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var text = new StringBuilder(1024);
        text.Append(CultureInfo.InvariantCulture, $"It is {view.Day} {view.Part}. Energy {view.Energy} %, sprint {view.Sprint} %. ");
        text.Append(CultureInfo.InvariantCulture, $"Staging is {view.Staging}, leave {view.Leave}, appraisal {view.Appraisal}.\nPeople:");
        foreach (var person in view.People)
        {
            text.Append(CultureInfo.InvariantCulture, $" {person.Name} ({person.Role}) {person.Mood};");
        }

        text[^1] = '.';
        text.Append('\n');
        if (view.News.Count > 0)
        {
            text.Append("What has happened:\n");
            foreach (var sentence in view.News)
            {
                text.Append("- ").Append(sentence).Append('\n');
            }
        }

        if (view.Event is { } asked)
        {
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(" and ", asked.From)}, by {asked.Channel}: {asked.Title}\n<<<message\n{asked.Text}\n>>>\nWhat do you reply or do?\n");
        }
        else
        {
            text.Append("The week is over.\n");
        }

        return text.ToString();
    }
}
